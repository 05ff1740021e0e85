/** The part of an S3 grant that decides who gets in: the SDK's own field names. */
export interface AclGrant {
  readonly Grantee?: { readonly Type?: string | undefined; readonly URI?: string | undefined } | undefined;
  readonly Permission?: string | undefined;
}

export interface PublicAcl {
  readonly read: boolean;
  readonly write: boolean;
  /** `READ to everyone on the internet`, for the report. */
  readonly grants: readonly string[];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee-predefined-groups */
const GROUPS: Readonly<Record<string, string>> = {
  "acs.amazonaws.com/groups/global/AllUsers": "everyone on the internet",
  "acs.amazonaws.com/groups/global/AuthenticatedUsers": "anyone with an AWS account",
};

const READS = new Set(["READ", "READ_ACP", "FULL_CONTROL"]);
/** Who may write the ACL may give himself the rest. */
const WRITES = new Set(["WRITE", "WRITE_ACP", "FULL_CONTROL"]);

/** What an ACL of a bucket or an object grants to strangers. A permission that is not known counts as both. */
export function publicAcl(grants: readonly AclGrant[]): PublicAcl {
  const open = grants.flatMap(({ Grantee, Permission = "FULL_CONTROL" }) => {
    const group = GROUPS[Grantee?.URI?.replace(/^https?:\/\//, "") ?? ""];
    return group === undefined ? [] : [{ group, permission: Permission }];
  });
  return {
    read: open.some(({ permission }) => READS.has(permission) || !WRITES.has(permission)),
    write: open.some(({ permission }) => WRITES.has(permission) || !READS.has(permission)),
    grants: open.map(({ group, permission }) => `${permission} to ${group}`),
  };
}
