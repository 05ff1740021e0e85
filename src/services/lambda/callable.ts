import type { Arn } from "../../aws/arn.ts";
import { parseArn, resourceParts } from "../../aws/arn.ts";
import { decide, parsePolicy } from "../../aws/policy/index.ts";
import { serviceCall } from "../../aws/service-call.ts";
import type { Collection, Identity } from "../../model/index.ts";

interface Callee extends Identity {
  readonly policy: string | undefined;
}

/** Why a service cannot call a function for a resource; `open` where it cannot be told from here. */
export type CallFault = { readonly fault?: string; readonly open?: string };

/**
 * Whether an AWS service may call a function on behalf of a resource: it must exist, and its policy let the service in.
 * @param target ARN of the function, perhaps with an alias or version behind it
 */
export function callFault(target: string, service: string, source: Identity, functions: Collection<Callee>): CallFault {
  const arn = parseArn(target);
  if (!arn) return { fault: `${target} is no function` };
  const { name, qualifier } = functionName(arn);
  if (arn.account !== source.account) return { open: `${name} belongs to account ${arn.account}` };
  const callee = functions.get(bare(target, qualifier));
  if (!callee) return { fault: `the function ${name} does not exist` };
  // An alias or version has a policy of its own.
  if (qualifier)
    return { open: `${name} is called by its alias or version ${qualifier}, whose own policy is not read` };
  const { policy } = callee;
  const answer = policySays(policy, { target, service, source });
  if (answer === "allowed") return {};
  if (answer === "unknown")
    return { open: `the policy of ${name} makes it hang on conditions that only a call answers` };
  if (answer === "denied") return { fault: `the policy of ${name} denies ${service}` };
  return { fault: `${silentPolicy(policy)} of ${name} lets ${service} call it for ${source.name}` };
}

/** What the policy of a function, alias or version says to a service that calls it for a source. */
export function policySays(
  policy: string | undefined,
  call: {
    /** ARN with the alias or version. */
    readonly target: string;
    /** `apigateway.amazonaws.com` */
    readonly service: string;
    readonly source: Pick<Identity, "arn" | "account">;
  },
): ReturnType<typeof decide> {
  if (policy === undefined) return "silent";
  const { target, service, source } = call;
  const context = serviceCall(service, source);
  return decide(parsePolicy(policy), {
    ...{ caller: { service }, action: "lambda:InvokeFunction" },
    ...{ resource: target, context },
  });
}

/** What it is that does not let a service in: `no policy`, `no statement in the policy`. */
export const silentPolicy = (policy: string | undefined): string =>
  policy === undefined ? "no policy" : "no statement in the policy";

function functionName({ resource }: Arn): { name: string; qualifier: string | undefined } {
  const [name = "", qualifier] = resourceParts(resource).id.split(":");
  return { name, qualifier };
}

const bare = (arn: string, qualifier: string | undefined) => (qualifier ? arn.slice(0, -qualifier.length - 1) : arn);
