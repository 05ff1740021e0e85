import rule from "../../../rules/s3/s3-bucket-plaintext-allowed.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { allow, policyOf } from "./given.ts";

const bucket = { Name: "orders", BucketRegion: "eu-west-1" };
const both = ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"];
const deny = (rest: object = {}) => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: both,
  Condition: { Bool: { "aws:SecureTransport": "false" } },
  ...rest,
});

verdicts(rule, {
  passes: {
    "denied for bucket and objects": { subject: { ...bucket, policy: policyOf(deny()) } },
    "one statement each": {
      subject: { ...bucket, policy: policyOf(deny({ Resource: both[0] }), deny({ Resource: both[1], Action: "*" })) },
    },
  },
  fails: {
    "no policy": { subject: { ...bucket, policy: undefined }, message: /no bucket policy/ },
    "a policy about other things": { subject: { ...bucket, policy: policyOf(allow("s3:GetObject", both[1]!)) } },
    "objects only": {
      subject: { ...bucket, policy: policyOf(deny({ Resource: both[1] })) },
      message: /without TLS to the bucket/,
    },
    "reading only": { subject: { ...bucket, policy: policyOf(deny({ Action: "s3:GetObject" })) } },
  },
  unknowns: { denied: { subject: denied({ ...bucket }, "policy") } },
});
