import { isAccountId, parseArn } from "../arn.ts";
import { parseCidr, contains } from "../cidr.ts";
import type { Reach, Viewer } from "./reach.ts";

/** Those whom one value of a trusted key lets through; undefined when that can be anyone. */
export interface Trusted {
  readonly reach: Reach;
  readonly account?: string;
}

type Reader = (value: string, viewer: Viewer) => Trusted | undefined;

/** AWS trusts a value only without wildcards and policy variables. */
function isFixed(value: string): boolean {
  return value !== "" && !/[*?]|\$\{/.test(value);
}

export const account: Reader = (value, viewer) =>
  isAccountId(value) ? { reach: value === viewer.account ? "internal" : "cross-account", account: value } : undefined;

export const organization: Reader = (value, viewer) => {
  if (!/^o-[a-z0-9]{10,32}$/.test(value)) return undefined;
  return { reach: (viewer.organization ?? value) === value ? "organization" : "cross-account" };
};

/** `o-…/r-…/ou-…/*`: whatever follows the first slash, it stays within that organization. */
export const organizationPath: Reader = (value, viewer) =>
  value.includes("/") ? organization(value.slice(0, value.indexOf("/")), viewer) : undefined;

/**
 * An ARN with its account written out holds within that account even where the rest has wildcards (AWS says so of
 * access points). An ARN without account is trusted when it is fixed, and S3's also as `arn:aws:s3:*:*:bucket`, the
 * form of AWS's own examples for notifications: a bucket's name is its own.
 */
export const arn: Reader = (value, viewer) => {
  const parsed = parseArn(value);
  if (parsed === undefined) return undefined;
  if (isAccountId(parsed.account)) return account(parsed.account, viewer);
  const named = parsed.service === "s3" && isFixed(parsed.resource) && /^\*?$/.test(parsed.account);
  return named || isFixed(value) ? { reach: "service" } : undefined;
};

/** As `arn`, for StringLike: there a `*` before the account reaches past the colons and can swallow it. */
export const arnAsText: Reader = (value, viewer) => {
  const parsed = parseArn(value);
  const head = parsed === undefined ? "*" : `${parsed.partition}${parsed.service}${parsed.region}${parsed.account}`;
  return isFixed(head) ? arn(value, viewer) : undefined;
};

/**
 * A unique id (aws:userid): an account, a user, or a role and its sessions `AROA…:*`. The id does not tell its
 * account, hence not "internal".
 */
export const uniqueId: Reader = (value, viewer) =>
  account(value, viewer) ?? (/^A[A-Z0-9]{15,}(?::\*)?$/.test(value) || isFixed(value) ? foreign : undefined);
const foreign: Trusted = { reach: "cross-account" };

export const network: Reader = (value) => (isFixed(value) ? { reach: "network" } : undefined);

export const service: Reader = (value) => (isFixed(value) ? { reach: "service" } : undefined);

const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/** S3 calls a block wider than /8 (IPv6: /32) public: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status */
export const addresses: Reader = (value) => {
  const block = parseCidr(value);
  if (block === undefined) return undefined;
  const narrow = block.prefix >= (block.family === 4 ? 8 : 32) || PRIVATE.some((outer) => contains(outer, block));
  return narrow ? { reach: "network" } : undefined;
};
