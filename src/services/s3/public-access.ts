import type { PublicAccessBlockConfiguration } from "@aws-sdk/client-s3";
import { type AclGrant, publicAcl } from "../../aws/acl.ts";
import { access, parsePolicy } from "../../aws/policy/index.ts";
import { anyOf, gather, unless } from "../../aws/decide.ts";
import type { Identity } from "../../model/index.ts";

export type Block = keyof PublicAccessBlockConfiguration;
export const BLOCKS: readonly Block[] = [
  "BlockPublicAcls",
  "IgnorePublicAcls",
  "BlockPublicPolicy",
  "RestrictPublicBuckets",
];

interface Blockable {
  readonly publicAccessBlock: PublicAccessBlockConfiguration;
}
type PolicyHolder = Identity & Blockable & { readonly policy: string | undefined };
type Holder = PolicyHolder & { readonly acl: { readonly Grants: readonly AclGrant[] } };

/** Whether a block holds for a bucket: at either level is enough. */
export function isBlocked(block: Block, bucket: Blockable, account: Blockable | undefined): boolean {
  return anyOf(
    () => bucket.publicAccessBlock[block] === true,
    () => account?.publicAccessBlock[block] === true,
  );
}

/** One thing that lets strangers in. */
export interface WayIn {
  readonly message: string;
  readonly evidence: object;
}

export const READ_ACTIONS = ["s3:Get*", "s3:List*"];
export const WRITE_ACTIONS = [
  ...["s3:Put*", "s3:Delete*", "s3:Replicate*", "s3:Restore*", "s3:Abort*", "s3:Update*", "s3:Create*"],
  ...["s3:BypassGovernanceRetention", "s3:ObjectOwnerOverrideToBucketOwner", "s3:InitiateReplication"],
];

/** What lets anyone do any of the actions by the bucket's policy. RestrictPublicBuckets leaves a public policy without effect for strangers. */
export function publicByPolicy(
  bucket: PolicyHolder,
  account: Blockable | undefined,
  action: readonly string[],
): readonly WayIn[] {
  const grants = () => {
    if (bucket.policy === undefined) return [];
    const resource = [bucket.arn, `${bucket.arn}/*`];
    return access(parsePolicy(bucket.policy), { account: bucket.account, action, resource });
  };
  return unless(
    () => isBlocked("RestrictPublicBuckets", bucket, account),
    () => grants().filter(({ reach }) => reach === "public"),
  ).map(({ statement, principal, actions, resources, conditions }) => {
    const when = conditions.length > 0 ? ` when ${conditions.join(" and ")}` : "";
    return {
      message: `its policy (${statement}) lets anyone use ${actions.join(", ")} on ${resources.join(", ")}${when}`,
      evidence: { statement, Principal: principal, Action: actions, Resource: resources, conditions },
    };
  });
}

/**
 * What lets strangers read or list, or write, a bucket: its policy, and its ACL unless public ACLs are ignored. ACLs
 * of single objects are not looked at, which only reading every object could tell.
 */
export function waysIn(bucket: Holder, account: Blockable | undefined, to: "read" | "write"): readonly WayIn[] {
  const byAcl = () =>
    unless(
      () => isBlocked("IgnorePublicAcls", bucket, account),
      () => publicAcl(bucket.acl.Grants.filter((grant) => publicAcl([grant])[to])).grants,
    ).map((grant) => ({ message: `its ACL grants ${grant}`, evidence: { Grant: grant } }));
  const actions = to === "read" ? READ_ACTIONS : WRITE_ACTIONS;
  return gather<WayIn>(() => publicByPolicy(bucket, account, actions), byAcl);
}
