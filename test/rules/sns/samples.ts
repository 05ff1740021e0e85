import { ACCOUNT } from "../../verdicts.ts";

export const topicArn = `arn:aws:sns:eu-west-1:${ACCOUNT}:orders`;
export const topicOf = (attributes: Record<string, string> = {}) => ({ TopicArn: topicArn, attributes });
/** Its attributes are missing on purpose: tests put them out of reach. */
export const bareTopic = () => ({ TopicArn: topicArn });
export const subscriptionOf = (Protocol: string, Endpoint: string, also: object = {}) => ({
  ...{ SubscriptionArn: `${topicArn}:0a1b`, TopicArn: topicArn, Protocol, Endpoint },
  ...also,
});
export const pending = { SubscriptionArn: "PendingConfirmation" };
export const alarmCalling = (...AlarmActions: string[]) => ({
  ...{ AlarmName: "cpu", AlarmArn: `arn:aws:cloudwatch:eu-west-1:${ACCOUNT}:alarm:cpu`, AlarmActions },
});
