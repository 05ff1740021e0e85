import { isAccountId, parseArn } from "../arn.ts";
import { allHold, type Context, type Truth } from "./condition.ts";
import type { Policy, Principal, Principals, Statement } from "./document.ts";
import { foldCase, only, share } from "./globs.ts";

/** One request. A caller without account and service is anonymous. */
export interface Request {
  /** `arn` for an identity of an account, `service` for `sns.amazonaws.com`. */
  readonly caller: { readonly arn?: string; readonly service?: string };
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/**
 * What a resource policy alone says to one request: `denied` by a statement, `allowed`, `silent`, or `unknown` where
 * that hangs on something that is not known of the request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(policy: Policy, request: Request): "denied" | "allowed" | "silent" | "unknown" {
  const says = (effect: Statement["effect"]) =>
    any(policy.statements.filter((one) => one.effect === effect).map((one) => appliesTo(one, request)));
  const [denied, allowed] = [says("Deny"), says("Allow")];
  if (denied === true) return "denied";
  if (allowed === false) return "silent";
  return denied === undefined || allowed === undefined ? "unknown" : "allowed";
}

function any(truths: readonly Truth[]): Truth {
  return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
}

function appliesTo(statement: Statement, { caller, action, resource, context }: Request): Truth {
  const meant =
    share(only(action.toLowerCase()), foldCase(statement.actions)) &&
    share(only(resource), statement.resources) &&
    isOne(statement.principals, caller);
  return meant ? allHold(statement.conditions, context) : false;
}

function isOne({ not, who }: Principals, caller: Request["caller"]): boolean {
  return who.some((principal) => is(principal, caller)) !== not;
}

function is({ type, value }: Principal, { arn, service }: Request["caller"]): boolean {
  // `{"AWS": "*"}` is `"*"` written out: it lets services in as well, as policies for S3's notifications long did.
  if (type === "*" || (type === "AWS" && value === "*")) return true;
  if (type === "Service") return value === service;
  if (type !== "AWS" || service !== undefined) return false;
  const named = parseArn(value);
  const account = isAccountId(value) ? value : named?.resource === "root" ? named.account : undefined;
  return arn !== undefined && (arn === value || parseArn(arn)?.account === account);
}
