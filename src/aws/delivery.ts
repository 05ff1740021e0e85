import type { Collection, Identity } from "../model/index.ts";
import { parseArn } from "./arn.ts";
import { decide, parsePolicy } from "./policy/index.ts";
import { serviceCall } from "./service-call.ts";

/** What is delivered to: a queue or a topic with its policy among its attributes. */
interface Target extends Identity {
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Delivery {
  /** ARN of the queue or topic. */
  readonly target: string;
  /** `s3.amazonaws.com` */
  readonly service: string;
  /** `sqs:SendMessage`, `sns:Publish` */
  readonly action: string;
  /** The resource on whose behalf the service delivers. */
  readonly source: Identity;
}

/** Why a service cannot deliver to a queue or topic; `open` where it cannot be told from here; neither when it can. */
export function deliveryFault(
  { target, service, action, source }: Delivery,
  targets: Collection<Target>,
): { readonly fault?: string; readonly open?: string } {
  const owner = parseArn(target)?.account;
  if (owner !== source.account) return { open: `${target} belongs to account ${owner ?? "unknown"}` };
  const found = targets.get(target);
  if (!found) return { fault: `${target} does not exist` };
  const { Policy } = found.attributes;
  if (!Policy) return { fault: `${found.name} has no policy that lets ${service} in` };
  const context = serviceCall(service, source);
  const answer = decide(parsePolicy(Policy), { caller: { service }, action, resource: target, context });
  if (answer === "allowed") return {};
  if (answer === "unknown") return { open: `the policy of ${found.name} hangs on conditions that only a call answers` };
  if (answer === "denied") return { fault: `the policy of ${found.name} denies ${service}` };
  return { fault: `no statement in the policy of ${found.name} lets ${service} deliver for ${source.name}` };
}
