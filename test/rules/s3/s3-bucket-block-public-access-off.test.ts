import rule from "../../../rules/s3/s3-bucket-block-public-access-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { accountWith, ALL_BLOCKS, deniedAccount, openAccount } from "./given.ts";

const bucket = { Name: "orders", BucketRegion: "eu-west-1" };
const acls = { BlockPublicAcls: true, IgnorePublicAcls: true };
const policies = { BlockPublicPolicy: true, RestrictPublicBuckets: true };

verdicts(rule, {
  passes: {
    "by the bucket": { subject: { ...bucket, publicAccessBlock: ALL_BLOCKS }, given: openAccount },
    "by the account": { subject: { ...bucket, publicAccessBlock: {} }, given: accountWith(ALL_BLOCKS) },
    "half by each": { subject: { ...bucket, publicAccessBlock: acls }, given: accountWith(policies) },
    "by the bucket, the account unread": {
      subject: { ...bucket, publicAccessBlock: ALL_BLOCKS },
      given: deniedAccount,
    },
    "by the account, the bucket unread": {
      subject: denied({ ...bucket }, "publicAccessBlock"),
      given: accountWith(ALL_BLOCKS),
    },
  },
  fails: {
    neither: {
      subject: { ...bucket, publicAccessBlock: { ...acls, BlockPublicPolicy: false } },
      given: accountWith({ BlockPublicPolicy: true }),
      message: /: RestrictPublicBuckets$/,
      evidence: { bucket: acls },
    },
  },
  unknowns: {
    "the account could block": { subject: { ...bucket, publicAccessBlock: acls }, given: deniedAccount },
    "the bucket could block": { subject: denied({ ...bucket }, "publicAccessBlock"), given: openAccount },
  },
});
