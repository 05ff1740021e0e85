import { PolicyError } from "./document.ts";

/** A statement as its JSON holds it, "one or a list" made a list. */
export interface RawStatement {
  readonly Sid: string | undefined;
  readonly Effect: "Allow" | "Deny";
  readonly Principal: RawPrincipals | undefined;
  readonly NotPrincipal: RawPrincipals | undefined;
  readonly Action: readonly string[] | undefined;
  readonly NotAction: readonly string[] | undefined;
  readonly Resource: readonly string[] | undefined;
  readonly NotResource: readonly string[] | undefined;
  /** Operator → key → values. */
  readonly Condition: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}
export type RawPrincipals = "*" | ReadonlyMap<PrincipalType, readonly string[]>;

const PRINCIPAL_TYPES = ["AWS", "Service", "Federated", "CanonicalUser"] as const;
export type PrincipalType = (typeof PRINCIPAL_TYPES)[number];

// Strict everywhere: an element that we do not know could change what a statement means.
const DOCUMENT = ["Version", "Id", "Statement"] as const;
const STATEMENT = ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource"] as const;
const VERSIONS: readonly unknown[] = ["2008-10-17", "2012-10-17"];

/**
 * The statements of a policy, from its JSON text or from the parsed object.
 * By hand, because a scan reads tens of thousands of policies, and a general validator takes ten times as long.
 * @throws {PolicyError} naming the place of what is no policy
 */
export function statementsIn(policy: unknown): readonly RawStatement[] {
  const document = members(typeof policy === "string" ? json(policy) : policy, "the document", DOCUMENT);
  const { Version, Id, Statement } = document;
  if (Version !== undefined && !VERSIONS.includes(Version)) throw wrong("Version", "is neither of IAM's");
  text(Id, "Id");
  if (Statement === undefined) throw wrong("Statement", "is missing");
  return list(Statement).map((raw, i) => statement(raw, `Statement[${i}]`));
}

function statement(raw: unknown, at: string): RawStatement {
  const of = members(raw, at, [...STATEMENT, "NotResource", "Condition"]);
  const { Effect } = of;
  if (Effect !== "Allow" && Effect !== "Deny") throw wrong(`${at}.Effect`, "is neither Allow nor Deny");
  const some = (name: "Action" | "NotAction" | "Resource" | "NotResource") => {
    const value = of[name];
    return value === undefined ? undefined : strings(value, `${at}.${name}`, 1);
  };
  return {
    Sid: text(of.Sid, `${at}.Sid`),
    Effect,
    Principal: principals(of.Principal, `${at}.Principal`),
    NotPrincipal: principals(of.NotPrincipal, `${at}.NotPrincipal`),
    Action: some("Action"),
    NotAction: some("NotAction"),
    Resource: some("Resource"),
    NotResource: some("NotResource"),
    Condition: conditions(of.Condition ?? {}, `${at}.Condition`),
  };
}

function principals(value: unknown, at: string): RawPrincipals | undefined {
  if (value === undefined || value === "*") return value;
  const of = Object.entries(members(value, at, PRINCIPAL_TYPES));
  return new Map(of.map(([type, names]) => [type as PrincipalType, strings(names, `${at}.${type}`)]));
}

function conditions(value: unknown, at: string): RawStatement["Condition"] {
  return mapped(value, at, (keys, operator) =>
    mapped(keys, operator, (values, key) => list(values).map((one) => scalar(one, key))),
  );
}

function mapped<T>(value: unknown, at: string, each: (value: unknown, at: string) => T): Map<string, T> {
  return new Map(Object.entries(object(value, at)).map(([key, inner]) => [key, each(inner, `${at}.${key}`)]));
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function strings(value: unknown, at: string, least = 0): readonly string[] {
  const all = list(value);
  if (all.length < least) throw wrong(at, "needs at least one entry");
  if (!all.every((one) => typeof one === "string")) throw wrong(at, "is no text, and no list of texts");
  return all;
}

function scalar(value: unknown, at: string): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw wrong(at, "is no text, number or boolean");
}

function text(value: unknown, at: string): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  throw wrong(at, "is no text");
}

function object(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(at, "is no object");
  return value as Record<string, unknown>;
}

/** An object with these members and no others. */
function members<Name extends string>(value: unknown, at: string, names: readonly Name[]) {
  const of = object(value, at);
  const unknown = Object.keys(of).find((name) => !names.includes(name as Name));
  if (unknown !== undefined) throw wrong(`${at}.${unknown}`, "is no element of a policy");
  return of as Readonly<Partial<Record<Name, unknown>>>;
}

function json(policy: string): unknown {
  try {
    return JSON.parse(policy);
  } catch {
    throw new PolicyError("not a policy document: the text is not JSON");
  }
}

const wrong = (at: string, why: string) => new PolicyError(`not a policy document: ${at} ${why}`);
