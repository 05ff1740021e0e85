import { parseArn } from "../../aws/arn.ts";
import { administrator, permits, type Policy } from "../../aws/policy/index.ts";
import { drawsBorders } from "../../aws/policy/permits.ts";
import { inWords } from "../../aws/policy/words.ts";

const EVERYTHING = { action: "*", resource: "*" };

/**
 * The statement by which a policy allows every action on every resource, in words and as evidence. One with conditions
 * counts too, less grave: AWS's control leaves them out of account.
 * @param arn of the policy
 */
export function fullAdmin(policy: Policy, arn: string) {
  const outright = permits(policy, EVERYTHING);
  const statement = outright ?? permits(withoutConditions(policy), EVERYTHING);
  if (!statement) return undefined;
  const { partition = "aws", account = "" } = parseArn(arn) ?? {};
  const isAdmin = administrator([{ name: "", policy }], `arn:${partition}:iam::${account}:*`) !== undefined;
  const { conditions: written, actions, resources } = policy.statements[statement.index]!;
  const conditions = written.map(inWords);
  const label = statement.sid || `statement ${statement.index + 1}`;
  const when = conditions.length > 0 ? ` if ${conditions.join(" and ")}` : "";
  const but = outright
    ? isAdmin || "; a Deny takes back the ways to more permissions"
    : conditions.length > 0 || "; a Deny takes it back under conditions";
  return {
    message: `${label} allows every action on every resource${when}${but === true ? "" : but}`,
    evidence: {
      ...{ statement: label, Action: actions.patterns, Resource: resources.patterns },
      ...(conditions.length > 0 && { conditions }),
    },
    /** Its conditions are on more than how one calls. */
    isConditional: !outright,
    /** What makes it less grave. */
    also: isAdmin ? {} : { severity: drawsBorders(written) ? ("medium" as const) : ("low" as const) },
  };
}

/** A Deny with conditions leaves something; an Allow with them still gives everything. */
function withoutConditions({ statements }: Policy): Policy {
  const kept = statements.filter(({ effect, conditions }) => effect === "Allow" || conditions.length === 0);
  return { statements: kept.map((one) => ({ ...one, conditions: [] })) };
}
