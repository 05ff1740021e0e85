import { ACCOUNT } from "../../verdicts.ts";

export const arnOf = (name: string) => `arn:aws:sqs:eu-west-1:${ACCOUNT}:${name}`;
export const queueOf = (name: string, attributes: Record<string, string> = {}) => ({
  QueueUrl: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/${name}`,
  attributes,
});
export const redrive = (target: string, maxReceiveCount: number | string = 5) => ({
  RedrivePolicy: JSON.stringify({
    deadLetterTargetArn: target.startsWith("arn:") ? target : arnOf(target),
    maxReceiveCount,
  }),
});
export const policy = (...statements: object[]) => ({
  Policy: JSON.stringify({ Version: "2012-10-17", Statement: statements }),
});
export const allow = (Principal: unknown, Condition?: object) => ({
  ...{ Effect: "Allow", Principal, Action: "sqs:SendMessage", Resource: arnOf("orders") },
  ...(Condition && { Condition }),
});
/** Its attributes are missing on purpose: tests put them out of reach. */
export const bare = (name: string) => ({ QueueUrl: queueOf(name).QueueUrl });
