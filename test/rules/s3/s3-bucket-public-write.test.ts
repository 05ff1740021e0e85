import rule from "../../../rules/s3/s3-bucket-public-write.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { accountWith, aclWith, allow, openAccount, policyOf } from "./given.ts";

const bucket = { Name: "inbox", BucketRegion: "eu-west-1", publicAccessBlock: {}, acl: aclWith(), policy: undefined };
const given = openAccount;
const objects = "arn:aws:s3:::inbox/*";

verdicts(rule, {
  passes: {
    "only reading is public": { subject: { ...bucket, policy: policyOf(allow("s3:GetObject", objects)) }, given },
    "listing by ACL": { subject: { ...bucket, acl: aclWith("AllUsers", "READ", "READ_ACP") }, given },
    "denied again to all": {
      subject: {
        ...bucket,
        policy: policyOf(allow("s3:PutObject", objects), allow("s3:Put*", objects, { Effect: "Deny" })),
      },
      given,
    },
    "the account ignores public ACLs": {
      subject: { ...bucket, acl: aclWith("AllUsers", "WRITE") },
      given: accountWith({ IgnorePublicAcls: true }),
    },
  },
  fails: {
    "the ACL": {
      subject: { ...bucket, acl: aclWith("AllUsers", "WRITE") },
      given,
      message: /grants WRITE to everyone/,
    },
    "who writes the ACL may do all": { subject: { ...bucket, acl: aclWith("AllUsers", "WRITE_ACP") }, given },
    uploads: { subject: { ...bucket, policy: policyOf(allow("s3:PutObject", objects)) }, given },
    "deletes, in capitals": { subject: { ...bucket, policy: policyOf(allow("S3:DELETEOBJECT", objects)) }, given },
    "all but reading": {
      subject: {
        ...bucket,
        policy: policyOf({ Effect: "Allow", Principal: { AWS: "*" }, NotAction: "s3:Get*", Resource: objects }),
      },
      given,
    },
  },
  unknowns: { "ACL unread": { subject: denied({ ...bucket }, "acl"), given } },
});
