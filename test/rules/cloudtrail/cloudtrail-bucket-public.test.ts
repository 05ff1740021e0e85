import rule from "../../../rules/cloudtrail/cloudtrail-bucket-public.ts";
import { account } from "../../../src/services/account/account.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { ACCOUNT, denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { organizations, trailWith } from "./given.ts";

const owner = { ID: "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" };
const policyFor = (Principal: unknown) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Sid: "Logs", Effect: "Allow", Principal, Action: "s3:GetObject", Resource: "arn:aws:s3:::logs/*" }],
  });
const logs = (policy: string) => ({
  Name: "logs",
  BucketRegion: "eu-west-1",
  publicAccessBlock: {},
  acl: { Owner: owner, Grants: [{ Grantee: { Type: "CanonicalUser", ...owner }, Permission: "FULL_CONTROL" }] },
  policy,
});
const given = (one: object): Given => [
  [bucket, [one]],
  [account, [{ Id: ACCOUNT, publicAccessBlock: {} }]],
];

verdicts(rule, {
  passes: { "the account's own": { subject: trailWith(), given: given(logs(policyFor({ AWS: ACCOUNT }))) } },
  fails: {
    "everyone's": { subject: trailWith(), given: given(logs(policyFor("*"))), message: /^its bucket logs: its policy/ },
  },
  skips: {
    "another account's bucket": { subject: trailWith({ S3BucketName: "theirs" }), given: given(logs(policyFor("*"))) },
    "the organization's trail": { subject: organizations(), given: given(logs(policyFor("*"))) },
  },
  unknowns: {
    "buckets unlisted": { subject: trailWith(), given: [[bucket, UNLISTED]] },
    "the policy is denied": { subject: trailWith(), given: given(denied(logs(policyFor("*")), "policy")) },
  },
});
