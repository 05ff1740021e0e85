import type { Collection, Identity } from "../../model/index.ts";
import { type CallFault, policySays, silentPolicy } from "../lambda/callable.ts";
import { isByStage, type LambdaCall, policyTarget } from "./lambda-call.ts";

const SERVICE = "apigateway.amazonaws.com";

/** One way into a function: what people call it, and what API Gateway may name as the source of the call. */
export interface Way {
  readonly label: string;
  readonly arns: readonly string[];
}

export interface Invocation {
  readonly call: LambdaCall;
  /** The integration or method that calls. */
  readonly caller: Identity;
  /** Role that API Gateway calls by, if any: then the function's policy has no say. */
  readonly credentials: string | undefined;
  /** Only touched where the policy decides. */
  readonly policy: () => string | undefined;
  readonly ways: () => readonly Way[];
}

/** Why API Gateway cannot call a function that an integration names; `open` where it cannot be told from here. */
export function invocationFault(
  { call, caller, credentials, policy, ways }: Invocation,
  functions: Collection<Identity>,
): CallFault {
  const { target, functionArn } = call;
  if (!functionArn) return { open: `which function is called, ${target}, is known to the stage only` };
  const account = functionArn.split(":")[4];
  if (account !== caller.account) return { open: `${functionArn} belongs to account ${account}` };
  if (!functions.get(functionArn)) return { fault: `the function ${functionArn} does not exist` };
  if (credentials) return {};
  if (isByStage(call)) return { open: `which alias of the function is called, ${target}, is known to the stage only` };
  if (call.qualifier === "$LATEST") return { open: `${target} names $LATEST, which has no policy of its own` };
  if (!policyTarget(call, caller)) return { open: `${functionArn} lies in another region: its policy is not read` };
  return policyFault(target, caller, policy(), ways());
}

function policyFault(
  target: string,
  { account }: Identity,
  policy: string | undefined,
  ways: readonly Way[],
): CallFault {
  const judged = ways.map(({ label, arns }) => {
    const answers = new Set(
      arns.map((arn) => policySays(policy, { target, service: SERVICE, source: { arn, account } })),
    );
    return { label, answer: (["allowed", "unknown", "denied"] as const).find((one) => answers.has(one)) ?? "silent" };
  });
  const refused = judged.filter(({ answer }) => answer === "denied" || answer === "silent");
  const name = target.split(":function:")[1];
  if (refused.length > 0) {
    const where = refused.map(({ label }) => label).join(", ");
    return refused.some(({ answer }) => answer === "denied")
      ? { fault: `the policy of ${name} denies ${SERVICE} for ${where}` }
      : { fault: `${silentPolicy(policy)} of ${name} lets ${SERVICE} call it for ${where}` };
  }
  return judged.some(({ answer }) => answer === "unknown")
    ? { open: `the policy of ${name} hangs on conditions that only a call answers` }
    : {};
}
