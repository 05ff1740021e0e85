import { administrator, permits, type Policy } from "../../aws/policy/index.ts";

/** The statement by which a policy allows every action on every resource, in words and as evidence. */
export function fullAdmin(policy: Policy, account: string) {
  const statement = permits(policy, { action: "*", resource: "*" });
  if (!statement) return undefined;
  const label = statement.sid || `statement ${statement.index + 1}`;
  const isLimited = !administrator([{ name: "", policy }], `arn:aws:iam::${account}:*`);
  const words = `${label} allows every action on every resource`;
  return {
    message: isLimited ? `${words}; a Deny takes back the ways to more permissions` : words,
    evidence: { statement: label, Action: statement.actions.patterns, Resource: statement.resources.patterns },
    isLimited,
  };
}
