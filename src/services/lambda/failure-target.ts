import { parseArn } from "../../aws/arn.ts";
import type { Collection, Identity } from "../../model/index.ts";
import type { CallFault } from "./callable.ts";
import { roleFault, type Roles } from "./permitted.ts";

interface Sink extends Identity {
  readonly attributes: Readonly<Record<string, string>>;
}
interface Callee extends Identity {
  readonly policy: string | undefined;
}
interface Bus extends Identity {
  readonly Policy?: string | undefined;
}

/** Where Lambda can send what failed, as far as it is looked up. */
export interface Targets extends Roles {
  readonly queues: Collection<Sink>;
  readonly topics: Collection<Sink>;
  readonly functions: Collection<Callee>;
  readonly buses: Collection<Bus>;
}

/** What Lambda needs to be allowed to send there, by the service of the target's ARN. */
const ACTIONS: Readonly<Record<string, string>> = {
  sqs: "sqs:SendMessage",
  sns: "sns:Publish",
  lambda: "lambda:InvokeFunction",
  events: "events:PutEvents",
};

/** Why Lambda cannot send to a dead-letter target or destination; `open` where it cannot be told from here. */
export function targetFault(
  target: string,
  sender: { readonly account: string; readonly role: string | undefined },
  targets: Targets,
): CallFault {
  const arn = parseArn(target);
  const action = arn && ACTIONS[arn.service];
  if (!action) return { open: `${target} is not looked up` };
  if (arn.account !== sender.account) return { open: `${target} belongs to account ${arn.account}` };
  const found = lookUp(target, arn.service, targets);
  if (!found) return { fault: `${target} does not exist` };
  const resourcePolicy = policyOf(found);
  const fault = roleFault({ role: sender.role, action, resource: target, resourcePolicy }, targets);
  return fault ? { fault: `${target} cannot be sent to: ${fault}` } : {};
}

type Found = Sink | Callee | Bus;

function policyOf(found: Found): string | undefined {
  if ("attributes" in found) return found.attributes["Policy"];
  return "policy" in found ? found.policy : (found as Bus).Policy;
}

function lookUp(target: string, service: string, { queues, topics, functions, buses }: Targets): Found | undefined {
  if (service === "sqs") return queues.get(target);
  if (service === "sns") return topics.get(target);
  return service === "events" ? buses.get(target) : functions.get(bareFunctionArn(target));
}

/** The ARN of a function without its alias or version. */
export const bareFunctionArn = (arn: string): string => arn.split(":").slice(0, 7).join(":");
