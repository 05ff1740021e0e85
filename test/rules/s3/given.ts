import { account } from "../../../src/services/account/account.ts";
import { ACCOUNT, denied, type Given } from "../../verdicts.ts";

export const ALL_BLOCKS = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** The account with its public access block. */
export const accountWith = (publicAccessBlock: object): Given => [[account, [{ Id: ACCOUNT, publicAccessBlock }]]];
export const openAccount = accountWith({});
export const deniedAccount: Given = [[account, [denied({ Id: ACCOUNT }, "publicAccessBlock")]]];

const OWNER = { ID: "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" };
/** A bucket's ACL: its owner's own grant and the given permissions for a predefined group. */
export const aclWith = (group?: "AllUsers" | "AuthenticatedUsers", ...permissions: string[]) => ({
  Owner: OWNER,
  Grants: [
    { Grantee: { Type: "CanonicalUser", ...OWNER }, Permission: "FULL_CONTROL" },
    ...permissions.map((Permission) => ({
      Grantee: { Type: "Group", URI: `http://acs.amazonaws.com/groups/global/${group}` },
      Permission,
    })),
  ],
});

export const policyOf = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
export const allow = (Action: string | string[], Resource: string, rest: object = {}) => ({
  Sid: "Site",
  Effect: "Allow",
  Principal: "*",
  Action,
  Resource,
  ...rest,
});
