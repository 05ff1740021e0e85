import { parseArn } from "../../aws/arn.ts";
import { deliveryFault } from "../../aws/delivery.ts";
import type { Collection, Identity } from "../../model/index.ts";
import { callFault } from "../lambda/callable.ts";
import { lambdaFunction } from "../lambda/function.ts";
import { topic } from "../sns/topic.ts";
import { queue } from "../sqs/queue.ts";
import type { RuleTarget } from "./rule.ts";
import { type TargetFault, targetFault, targetKinds } from "./targets.ts";

/** What a rule's targets are judged by. */
export const deliveryKinds = {
  ...targetKinds,
  functions: lambdaFunction.with("policy"),
  queues: queue.with("attributes"),
  topics: topic.with("attributes"),
};

interface Judged extends Identity {
  readonly policy: string | undefined;
}
interface Receiver extends Identity {
  readonly attributes: Readonly<Record<string, string>>;
}
interface Receivers {
  readonly functions: Collection<Judged>;
  readonly queues: Collection<Receiver>;
  readonly topics: Collection<Receiver>;
  readonly machines: Collection<Identity>;
  readonly buses: Collection<Identity>;
}

const SERVICE = "events.amazonaws.com";

/** Whether a rule can reach a target: with a role of its own the target has to be there, else also to let EventBridge in. */
export function ruleTargetFault({ Arn = "", RoleArn }: RuleTarget, rule: Identity, receivers: Receivers): TargetFault {
  const service = parseArn(Arn)?.service;
  const delivery = { target: Arn, service: SERVICE, source: rule };
  if (!RoleArn && service === "lambda") return callFault(Arn, SERVICE, rule, receivers.functions);
  if (!RoleArn && service === "sqs") return deliveryFault({ ...delivery, action: "sqs:SendMessage" }, receivers.queues);
  if (!RoleArn && service === "sns") return deliveryFault({ ...delivery, action: "sns:Publish" }, receivers.topics);
  return targetFault(Arn, rule.account, receivers);
}
