import type { Condition, Principal, Statement } from "./document.ts";
import { keyNarrowing } from "./keys.ts";
import { narrowest, union, type Narrowing, type Reach, type Viewer } from "./reach.ts";
import { asNarrowing, mayBe, stops, whoIs, type Who } from "./who.ts";

/** Those who are left of all: some (a Narrowing), none, or anyone (undefined). */
export type Left = Narrowing | "nobody" | undefined;

/** How the conditions of an Allow narrow whom it lets in. */
export function narrowings(allow: Statement, who: Who, viewer: Viewer): readonly Narrowing[] {
  // `Null: {key: "false"}` demands the key, which makes IfExists and ForAllValues on it strict.
  const demanded = allow.conditions
    .filter(({ operator, values }) => operator.test === "Null" && values.every((value) => value === "false"))
    .map(({ key }) => key.toLowerCase());
  return allow.conditions.flatMap(({ operator, key, values }) => {
    const absentPasses = operator.ifExists || operator.set === "all";
    if (operator.negated || (absentPasses && !demanded.includes(key.toLowerCase()))) return [];
    return keyNarrowing(key.toLowerCase(), operator.test, values, viewer, who.kind === "web") ?? [];
  });
}

/** Those of `principal` who are left by a Deny whose actions and resources cover the grant's. */
export function leftBy(deny: Statement, principal: Principal, viewer: Viewer): Left {
  const exempt = exempted(deny, principal, viewer);
  const outside = leftByConditions(deny.conditions, whoIs(principal, viewer), viewer);
  // Denied are those who are meant AND fulfil the conditions: left are the exempt and those outside the conditions.
  if (exempt === undefined || outside === undefined) return undefined;
  if (exempt === "nobody") return outside;
  return outside === "nobody" ? exempt : union([exempt, outside]);
}

function exempted({ principals }: Statement, granted: Principal, viewer: Viewer): Left {
  if (!principals.not) return principals.who.some((denied) => stops(denied, granted)) ? "nobody" : undefined;
  if (whoIs(granted, viewer).kind === "anyone") {
    return union(principals.who.map((listed) => asNarrowing(listed, viewer)));
  }
  return principals.who.some((listed) => mayBe(listed, granted)) ? undefined : "nobody";
}

function leftByConditions(conditions: readonly Condition[], who: Who, viewer: Viewer): Left {
  const left = conditions.map((condition) => leftByCondition(condition, who, viewer)).filter((one) => one !== "nobody");
  const some = left.filter((one) => one !== undefined);
  if (some.length < left.length) return undefined;
  return some.length === 0 ? "nobody" : union(some);
}

function leftByCondition({ operator, key, values }: Condition, who: Who, viewer: Viewer): Left {
  const name = key.toLowerCase();
  if (operator.test === "Bool" || operator.test === "StringEquals") {
    if (name === "aws:principalisawsservice") return leftByIsService(operator.negated, values, who, viewer);
  }
  const absentDenied = operator.ifExists || operator.set !== "any";
  if (operator.negated && absentDenied) return keyNarrowing(name, operator.test, values, viewer, who.kind === "web");
  // "Deny unless true", which is written as "deny if false".
  const onlyFalse = values.length > 0 && values.every((value) => value.toLowerCase() === "false");
  const denyFalse = operator.test === "Bool" && !operator.negated && onlyFalse;
  return denyFalse && operator.ifExists ? keyNarrowing(name, "Bool", ["true"], viewer) : undefined;
}

/** aws:PrincipalIsAWSService is in every request, and who is granted often answers it beforehand. */
function leftByIsService(negated: boolean, values: readonly string[], who: Who, viewer: Viewer): Left {
  const denies = (isService: boolean) => values.some((value) => value.toLowerCase() === `${isService}`) !== negated;
  if (denies(true) && denies(false)) return "nobody";
  if (who.kind === "service") return denies(true) ? "nobody" : undefined;
  if (who.kind !== "anyone") return denies(false) ? "nobody" : undefined;
  return denies(false) ? keyNarrowing("aws:principalisawsservice", "Bool", ["true"], viewer) : undefined;
}

/** The outcome of all narrowings of one principal; undefined when they exclude each other, so that no one is left. */
export function narrowed(
  who: Who,
  all: readonly Narrowing[],
): { reach: Reach; accounts: readonly string[] } | undefined {
  const own: Narrowing = { of: "principal", reach: who.reach, ...(who.account ? { accounts: [who.account] } : {}) };
  const applied = [own, ...all.filter(({ of }) => applies(who, of))];
  const callers = applied.filter(({ of, accounts }) => of === "principal" && accounts !== undefined);
  const common = callers
    .map(({ accounts = [] }) => accounts)
    .reduce<readonly string[] | undefined>((a, b) => a?.filter((one) => b.includes(one)) ?? b, undefined);
  if (common?.length === 0) return undefined;
  const reach = narrowest(applied.map((one) => one.reach));
  const deciding = applied.filter((one) => one.reach === reach && one.accounts !== undefined);
  return { reach, accounts: common ?? [...new Set(deciding.flatMap(({ accounts = [] }) => accounts))] };
}

/**
 * A service calls with its own identity: what its caller is or where it is does not apply, and on whose behalf it
 * calls is a guard, not a reach. An identity of an account never brings the keys of a service's call.
 */
function applies({ kind, reach }: Who, of: Narrowing["of"]): boolean {
  if (kind === "service" || reach === "orphaned") return false;
  return kind === "identity" ? of === "principal" : true;
}
