import { z } from "zod";
import { PolicyError, type Condition, type Globs, type Policy, type Principal, type Statement } from "./document.ts";
import { parseOperator } from "./operator.ts";

const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item));

const strings = oneOrMore(z.string());
const some = strings.refine((list) => list.length > 0, "needs at least one entry");
const scalars = oneOrMore(z.union([z.string(), z.number(), z.boolean()]).transform(String));

const principals = z.union([
  z.literal("*"),
  z.strictObject({
    AWS: strings.optional(),
    Service: strings.optional(),
    Federated: strings.optional(),
    CanonicalUser: strings.optional(),
  }),
]);

// Strict everywhere: an element that we do not know could change what a statement means.
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(["Allow", "Deny"]),
  Principal: principals.optional(),
  NotPrincipal: principals.optional(),
  Action: some.optional(),
  NotAction: some.optional(),
  Resource: some.optional(),
  NotResource: some.optional(),
  Condition: z.record(z.string(), z.record(z.string(), scalars)).optional(),
});

const document = z.strictObject({
  Version: z.enum(["2008-10-17", "2012-10-17"]).optional(),
  Id: z.string().optional(),
  Statement: oneOrMore(statement),
});

type Raw = z.output<typeof statement>;

/**
 * Reads a resource policy from its JSON text or from the parsed object.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @throws {PolicyError} for what is no such policy: text cut off, an unknown element or operator, no principal
 */
export function parsePolicy(policy: unknown): Policy {
  return { statements: statementsIn(policy).map((raw, index) => toStatement(raw, index)) };
}

/**
 * Reads a policy that a user, group or role holds. It names no principal: it speaks of its holder, for which `*`
 * stands here.
 * @throws {PolicyError}
 */
export function parseIdentityPolicy(policy: unknown): Policy {
  return { statements: statementsIn(policy).map((raw, index) => toStatement({ ...raw, Principal: "*" }, index)) };
}

function statementsIn(policy: unknown): readonly Raw[] {
  const parsed = document.safeParse(typeof policy === "string" ? json(policy) : policy);
  if (!parsed.success) throw new PolicyError(`not a policy document: ${z.prettifyError(parsed.error)}`);
  return parsed.data.Statement;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PolicyError("not a policy document: the text is not JSON");
  }
}

function toStatement(raw: Raw, index: number): Statement {
  const principal = either("Principal", raw.Principal, raw.NotPrincipal);
  const actions = globs("Action", raw.Action, raw.NotAction);
  // Some services (ECR) leave Resource out: the policy's own resource is meant.
  const resources =
    raw.Resource === undefined && raw.NotResource === undefined
      ? { not: false, patterns: ["*"] }
      : globs("Resource", raw.Resource, raw.NotResource);
  return {
    index,
    ...(raw.Sid === undefined ? {} : { sid: raw.Sid }),
    effect: raw.Effect,
    principals: { not: principal.not, who: toPrincipals(principal.value) },
    actions,
    resources,
    conditions: toConditions(raw.Condition ?? {}),
  };
}

function either<T>(name: string, value: T | undefined, not: T | undefined): { not: boolean; value: T } {
  if (value !== undefined && not === undefined) return { not: false, value };
  if (not !== undefined && value === undefined) return { not: true, value: not };
  throw new PolicyError(`not a resource policy: a statement needs ${name} or Not${name}, one of the two`);
}

function globs(name: string, value: string[] | undefined, not: string[] | undefined): Globs {
  const chosen = either(name, value, not);
  return { not: chosen.not, patterns: chosen.value };
}

function toPrincipals(raw: z.output<typeof principals>): Principal[] {
  if (raw === "*") return [{ type: "*", value: "*" }];
  const types = ["AWS", "Service", "Federated", "CanonicalUser"] as const;
  return types.flatMap((type) => (raw[type] ?? []).map((value) => ({ type, value })));
}

function toConditions(raw: NonNullable<Raw["Condition"]>): Condition[] {
  return Object.entries(raw).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator: parseOperator(operator), key, values })),
  );
}
