import { parseArn } from "./arn.ts";

/** Whose policies decide what a caller may do. */
export type Caller =
  | { readonly is: "root" }
  | { readonly is: "user"; readonly arn: string }
  /** A session of a role. Its ARN leaves the role's path out, which `arn` therefore lacks if there is one. */
  | { readonly is: "role"; readonly name: string; readonly arn: string }
  /** A federated user: no policies of its own that could be looked at. */
  | { readonly is: "other" };

/** Permission sets of IAM Identity Center make roles with this name, and always with a path. */
const IDENTITY_CENTER = /^AWSReservedSSO_/;

/** Whether a role has a path for certain. */
export const hasPath = (role: string): boolean => IDENTITY_CENTER.test(role);

/**
 * Who stands behind the ARN that STS tells of a caller.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export function callerOf(text: string): Caller {
  const { partition, service, account, resource = "" } = parseArn(text) ?? {};
  if (service === "iam" && resource === "root") return { is: "root" };
  if (service === "iam" && resource.startsWith("user/")) return { is: "user", arn: text };
  const [, name] = /^assumed-role\/([^/]+)\//.exec(resource) ?? [];
  if (service !== "sts" || name === undefined) return { is: "other" };
  return { is: "role", name, arn: `arn:${partition}:iam::${account}:role/${name}` };
}
