import { allHold } from "../../aws/policy/condition.ts";
import type { Policy } from "../../aws/policy/index.ts";

/** What of a function's policy speaks of calls by a URL that demands no signature. */
export function forUnsignedCalls(policy: Policy): Policy {
  const context = (key: string) => (key === "lambda:functionurlauthtype" ? ["NONE"] : undefined);
  return {
    ...policy,
    statements: policy.statements.filter(({ conditions }) => allHold(conditions, context) !== false),
  };
}
