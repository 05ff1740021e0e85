import { permits, type Policy } from "../../aws/policy/index.ts";
import type { Statement } from "../../aws/policy/document.ts";
import { inWords } from "../../aws/policy/words.ts";

const ACTIONS = ["kms:Decrypt", "kms:ReEncryptFrom"];

/**
 * Statements that let their holder decrypt with every KMS key of the account (or of all accounts) in a region or in
 * all. Conditions such as kms:ViaService are told, and do not count: AWS's controls leave them out of account.
 */
export function decryptsAll(policy: Policy, { account, partition }: { account: string; partition: string }) {
  return policy.statements.flatMap((statement) => {
    const actions = ACTIONS.filter((action) => allowsAll(policy, statement, action, account, partition));
    if (actions.length === 0) return [];
    const label = statement.sid || `statement ${statement.index + 1}`;
    const conditions = statement.conditions.map(inWords);
    const when = conditions.length > 0 ? ` if ${conditions.join(" and ")}` : "";
    const Resource = statement.resources.not ? "all but some resources" : statement.resources.patterns;
    return [
      {
        words: `${label} allows ${actions.join(" and ")} with every key${when}`,
        evidence: { statement: label, Action: actions, Resource, conditions },
        isConditional: conditions.length > 0,
      },
    ];
  });
}

function allowsAll(policy: Policy, statement: Statement, action: string, account: string, partition: string): boolean {
  if (statement.effect !== "Allow") return false;
  // A pattern of one region is all keys there.
  const regions = new Set(["*", ...statement.resources.patterns.map((pattern) => pattern.split(":")[3] || "*")]);
  return [...regions].some((region) => {
    const resource = `arn:${partition}:kms:${region}:${account}:key/*`;
    const others = policy.statements.filter(({ effect }) => effect === "Deny");
    return permits({ statements: [{ ...statement, conditions: [] }, ...others] }, { action, resource }) !== undefined;
  });
}
