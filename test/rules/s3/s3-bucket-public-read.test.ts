import rule from "../../../rules/s3/s3-bucket-public-read.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { accountWith, aclWith, allow, deniedAccount, openAccount, policyOf } from "./given.ts";

const bucket = { Name: "site", BucketRegion: "eu-west-1", publicAccessBlock: {}, acl: aclWith(), policy: undefined };
const given = openAccount;
const policy = policyOf(allow("s3:GetObject", "arn:aws:s3:::site/*"));
const inOffice = { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } };
const byReferer = { Condition: { StringLike: { "aws:Referer": "https://example.com/*" } } };

verdicts(rule, {
  passes: {
    "no policy, own ACL": { subject: bucket, given },
    "only writing is public": {
      subject: { ...bucket, policy: policyOf(allow("s3:PutObject", "arn:aws:s3:::site/*")) },
      given,
    },
    "from the office only": {
      subject: { ...bucket, policy: policyOf(allow("s3:GetObject", "arn:aws:s3:::site/*", inOffice)) },
      given,
    },
    "a partner account": {
      subject: {
        ...bucket,
        policy: policyOf(allow("s3:Get*", "arn:aws:s3:::site/*", { Principal: { AWS: "444455556666" } })),
      },
      given,
    },
    "public policy, restricted by the bucket, account unread": {
      subject: { ...bucket, policy, publicAccessBlock: { RestrictPublicBuckets: true } },
      given: deniedAccount,
    },
    "policy and ACL unread, but the account blocks both": {
      subject: denied({ ...bucket }, "policy", "acl"),
      given: accountWith({ RestrictPublicBuckets: true, IgnorePublicAcls: true }),
    },
    "nothing public, so no block matters": {
      subject: { ...bucket, acl: aclWith("AllUsers", "WRITE") },
      given: deniedAccount,
    },
  },
  fails: {
    "the policy": {
      subject: { ...bucket, policy },
      given,
      message: "its policy (Site) lets anyone use s3:GetObject on arn:aws:s3:::site/*",
    },
    "any AWS account": {
      subject: { ...bucket, acl: aclWith("AuthenticatedUsers", "READ") },
      given,
      message: /ACL grants READ to anyone with an AWS account/,
    },
    "blocking new policies undoes none": {
      subject: { ...bucket, policy, publicAccessBlock: { BlockPublicPolicy: true, BlockPublicAcls: true } },
      given,
    },
    "ignoring ACLs does not touch policies": {
      subject: {
        ...bucket,
        policy,
        acl: aclWith("AllUsers", "FULL_CONTROL"),
        publicAccessBlock: { IgnorePublicAcls: true },
      },
      given,
      message: /^its policy[^;]*$/,
    },
    "a referer is no lock": {
      subject: { ...bucket, policy: policyOf(allow("s3:GetObject", "arn:aws:s3:::site/*", byReferer)) },
      given,
      message: /when aws:Referer is like/,
    },
    everything: { subject: { ...bucket, policy: policyOf(allow("s3:*", "arn:aws:s3:::site")) }, given },
    "open by policy, ACL unread": { subject: denied({ ...bucket, policy }, "acl"), given },
  },
  unknowns: {
    "policy unread": { subject: denied({ ...bucket }, "policy"), given, message: /denied/ },
    "public unless the account restricts": { subject: { ...bucket, policy }, given: deniedAccount },
  },
});
