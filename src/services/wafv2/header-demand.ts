import type { Statement, WebACL } from "@aws-sdk/client-wafv2";
import { rulesOf } from "./rules.ts";

/**
 * Whether a web ACL stops every request that lacks all of some headers: `maybe` when a rule group, which is not looked
 * into, has a say in it. What the header must say is masked.
 */
export function stopsWithout(acl: WebACL, headers: ReadonlySet<string>): "yes" | "no" | "maybe" {
  const rules = rulesOf(acl);
  const grouped = rules.some(({ Statement }) => Statement?.RuleGroupReferenceStatement);
  for (const { Statement, Action } of rules) {
    if (!Statement) continue;
    if (Action?.Allow && !impliesHeader(Statement, headers)) return "no";
    if (Action?.Block && holdsWithout(Statement, headers)) return grouped ? "maybe" : "yes";
  }
  if (grouped) return "maybe";
  return acl.DefaultAction?.Block ? "yes" : "no";
}

/** True when only requests that have one of the headers match. */
function impliesHeader(statement: Statement, headers: ReadonlySet<string>): boolean {
  const { AndStatement, OrStatement } = statement;
  if (AndStatement) return (AndStatement.Statements ?? []).some((one) => impliesHeader(one, headers));
  if (OrStatement) return (OrStatement.Statements ?? []).every((one) => impliesHeader(one, headers));
  const { ByteMatchStatement, RegexMatchStatement, RegexPatternSetReferenceStatement } = statement;
  const looksAt = (ByteMatchStatement ?? RegexMatchStatement ?? RegexPatternSetReferenceStatement)?.FieldToMatch;
  const name = looksAt?.SingleHeader?.Name?.toLowerCase();
  return name !== undefined && headers.has(name);
}

/** True when every request that lacks the headers matches. */
function holdsWithout({ NotStatement, OrStatement, AndStatement }: Statement, headers: ReadonlySet<string>): boolean {
  if (OrStatement) return (OrStatement.Statements ?? []).some((one) => holdsWithout(one, headers));
  if (AndStatement) {
    const all = AndStatement.Statements ?? [];
    return all.length > 0 && all.every((one) => holdsWithout(one, headers));
  }
  return NotStatement?.Statement !== undefined && impliesHeader(NotStatement.Statement, headers);
}
