import rule from "../../../rules/s3/s3-bucket-acls-enabled.ts";
import { denied, verdicts } from "../../verdicts.ts";

const bare = { Name: "orders", BucketRegion: "eu-west-1" };
const OWNER = { ID: "79a59df900b949e55d96a1e698fbaced" };
const own = { Grantee: { Type: "CanonicalUser", ...OWNER }, Permission: "FULL_CONTROL" };
const other = { Grantee: { Type: "CanonicalUser", ID: "c4c1ede66af53448" }, Permission: "WRITE" };
const group = {
  Grantee: { Type: "Group", URI: "http://acs.amazonaws.com/groups/s3/LogDelivery" },
  Permission: "READ_ACP",
};
const acl = (...Grants: object[]) => ({ Owner: OWNER, Grants });
const owned = (ObjectOwnership: string) => ({ ...bare, ownershipControls: [{ ObjectOwnership }] });

verdicts(rule, {
  passes: { "turned off": { subject: denied(owned("BucketOwnerEnforced"), "acl") } },
  fails: {
    "grants to another account": {
      subject: { ...owned("BucketOwnerPreferred"), acl: acl(own, other) },
      message: "its ACL grants WRITE to c4c1ede66af53448",
      evidence: { ObjectOwnership: "BucketOwnerPreferred" },
      severity: "medium",
    },
    "grants to a group": {
      subject: { ...owned("ObjectWriter"), acl: acl(own, group) },
      message: /READ_ACP to LogDelivery/,
    },
    "never turned off, grants nothing": {
      subject: { ...bare, ownershipControls: [], acl: acl(own) },
      message: /ACLs have effect \(ObjectWriter\)/,
      severity: "low",
    },
  },
  unknowns: { "ownership is denied": { subject: denied({ ...bare }, "ownershipControls"), message: /denied/ } },
});
