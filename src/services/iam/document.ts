import { parseIdentityPolicy, type Policy } from "../../aws/policy/index.ts";
import { type Identity, Unread } from "../../model/index.ts";

interface Document {
  /** Of a managed policy. */
  readonly Document?: string | undefined;
  /** Of an inline policy. */
  readonly PolicyDocument?: string | undefined;
}

const parsed = new WeakMap<object, Policy>();

/**
 * What a managed or an inline policy says.
 * @throws {Unread} when IAM gave no text
 * @throws {PolicyError} when the text is no policy
 */
export function documentOf(policy: Document, { account }: Pick<Identity, "account">): Policy {
  const known = parsed.get(policy);
  if (known) return known;
  const text = policy.Document ?? policy.PolicyDocument;
  if (text === undefined) throw notTold(account, "IAM gave no text of a policy");
  const read = parseIdentityPolicy(text);
  parsed.set(policy, read);
  return read;
}

/** What the answer about all principals should have held. */
export const notTold = (account: string, message: string) =>
  new Unread({
    ...{ reason: "malformed", account, region: "global", service: "iam" },
    ...{ operation: "GetAccountAuthorizationDetails", code: "NotInAnswer", message },
  });
