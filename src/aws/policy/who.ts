import { isAccountId, parseArn } from "../arn.ts";
import type { Principal } from "./document.ts";
import type { Narrowing, Reach, Viewer } from "./reach.ts";

/** Who a principal is, before any condition. */
export interface Who {
  /** `anyone`; `identity`: of an AWS account; `service`; `web`: signed in with a public identity provider. */
  readonly kind: "anyone" | "identity" | "service" | "web";
  readonly reach: Reach;
  readonly account?: string;
  /** The service is tied to something of its own, no confused deputy: CloudFront's origin access identity. */
  readonly tied?: boolean;
}

const UNIQUE_ID = /^A[A-Z0-9]{15,}$/;

/**
 * Sorts a principal as written into who it is. What has no account written out counts as anyone.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function whoIs({ type, value }: Principal, viewer: Viewer): Who {
  if (type === "Service") return { kind: "service", reach: "service" };
  if (type === "CanonicalUser") {
    return { kind: "identity", reach: value === viewer.canonicalUser ? "internal" : "cross-account" };
  }
  if (UNIQUE_ID.test(value)) return { kind: "identity", reach: "orphaned" };
  const arn = parseArn(value);
  if (arn?.account === "cloudfront") return { kind: "service", reach: "service", tied: true };
  const account = arn?.account ?? value;
  if (isAccountId(account)) {
    return { kind: "identity", reach: account === viewer.account ? "internal" : "cross-account", account };
  }
  return { kind: type === "Federated" && arn === undefined ? "web" : "anyone", reach: "public" };
}

/** True when a Deny of `denied` surely stops `granted`. */
export function stops(denied: Principal, granted: Principal): boolean {
  if (denied.type === "*") return true;
  if (denied.type === granted.type && denied.value === granted.value) return true;
  if (denied.type !== "AWS" || granted.type === "Service") return false;
  return denied.value === "*" || (granted.type === "AWS" && wholeAccount(denied.value) === accountOf(granted.value));
}

/** True when the two may be the same caller, as far as one can tell from their names. */
export function mayBe(one: Principal, other: Principal): boolean {
  if (one.type === "*" || other.type === "*") return true;
  if ((one.type === "Service") !== (other.type === "Service")) return false;
  const [a, b] = [accountOf(one.value), accountOf(other.value)];
  return a === undefined || b === undefined || a === b || one.value === other.value;
}

/** Those listed by a NotPrincipal, who are left when all others are denied. */
export function asNarrowing(principal: Principal, viewer: Viewer): Narrowing {
  const { reach, account } = whoIs(principal, viewer);
  return { of: "principal", reach, ...(account === undefined ? {} : { accounts: [account] }) };
}

function accountOf(value: string): string | undefined {
  const account = parseArn(value)?.account ?? value;
  return isAccountId(account) ? account : undefined;
}

/** The account that `111122223333` or `arn:aws:iam::111122223333:root` stand for; a text no account equals if neither. */
function wholeAccount(value: string): string {
  return isAccountId(value) || parseArn(value)?.resource === "root" ? (accountOf(value) ?? "") : "";
}
