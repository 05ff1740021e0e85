import { type Arn, parseArn, resourceParts } from "../../aws/arn.ts";
import type { Collection, Identity } from "../../model/index.ts";
import { lambdaFunction } from "../lambda/function.ts";
import { topic } from "../sns/topic.ts";
import { queue } from "../sqs/queue.ts";
import { stateMachine } from "../stepfunctions/state-machine.ts";
import { eventBus } from "./event-bus.ts";

/** What is called by rules, schedules and state machines, as far as it is looked up here. */
export const targetKinds = {
  functions: lambdaFunction.with(),
  queues: queue.with(),
  topics: topic.with(),
  machines: stateMachine.with(),
  buses: eventBus.with(),
};

type Targets = { readonly [K in keyof typeof targetKinds]: Collection<Identity> };

/** What is wrong with a target; `open` where it cannot be told from here; neither when it is there. */
export interface TargetFault {
  readonly fault?: string;
  readonly open?: string;
}

/** Whether the target of an ARN is there. */
export function targetFault(target: string, account: string, targets: Targets): TargetFault {
  const arn = parseArn(target);
  const sought = arn && soughtIn(arn, targets);
  if (!sought) return { open: `${target} is not looked up here` };
  if (arn.account !== account) return { open: `${target} belongs to account ${arn.account || "unknown"}` };
  const { collection, type, resource } = sought;
  const bare = target.slice(0, target.length - arn.resource.length) + resource;
  return collection.get(bare) ? {} : { fault: `the ${type} ${resourceParts(resource).id} does not exist` };
}

/** Where to look, and the resource part without a version or alias, which are not looked up. */
function soughtIn({ service, resource }: Arn, targets: Targets) {
  const [kind = "", id = ""] = resource.split(":");
  const bus = resource.startsWith("event-bus/");
  if (service === "lambda" && kind === "function")
    return { collection: targets.functions, type: "function", resource: `${kind}:${id}` };
  if (service === "states" && kind === "stateMachine")
    return { collection: targets.machines, type: "state machine", resource: `${kind}:${id}` };
  if (service === "sqs") return { collection: targets.queues, type: "queue", resource };
  if (service === "sns") return { collection: targets.topics, type: "topic", resource };
  if (service === "events" && bus) return { collection: targets.buses, type: "event bus", resource };
  return undefined;
}
