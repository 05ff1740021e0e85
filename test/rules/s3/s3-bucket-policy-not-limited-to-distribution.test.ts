import rule from "../../../rules/s3/s3-bucket-policy-not-limited-to-distribution.ts";
import { distribution } from "../../../src/services/cloudfront/distribution.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { arnOf, distributionWith, s3Origin } from "../cloudfront/given.ts";
import { allow, policyOf } from "./given.ts";

const bucket = { Name: "site", BucketRegion: "eu-west-1" };
const tied = (condition?: object) =>
  policyOf(
    allow("s3:GetObject", "arn:aws:s3:::site/*", {
      Principal: { Service: "cloudfront.amazonaws.com" },
      ...(condition && { Condition: condition }),
    }),
  );
const to = (...arns: string[]) => tied({ StringEquals: { "AWS:SourceArn": arns } });
const given: Given = [
  [
    distribution,
    [distributionWith([s3Origin("site")]), { ...distributionWith([s3Origin("other")], "E2"), ARN: arnOf("E2") }],
  ],
];

verdicts(rule, {
  passes: { "tied to its distribution": { subject: { ...bucket, policy: to(arnOf("E1")) }, given } },
  fails: {
    "tied to nothing": {
      subject: { ...bucket, policy: tied() },
      given,
      message: /every distribution of every account/,
    },
    "tied to the account": {
      subject: { ...bucket, policy: tied({ StringEquals: { "AWS:SourceAccount": "111122223333" } }) },
      given,
      severity: "high",
    },
    "any distribution by wildcard": {
      subject: {
        ...bucket,
        policy: tied({ ArnLike: { "aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/*" } }),
      },
      given,
    },
    "tied to nothing, distributions unlisted": {
      subject: { ...bucket, policy: tied() },
      given: [[distribution, UNLISTED]],
    },
    "also to one that serves another bucket": {
      subject: { ...bucket, policy: to(arnOf("E1"), arnOf("E2")) },
      given,
      severity: "low",
      message: /lets in \S+distribution\/E2, which is gone/,
    },
    "to one that is gone": { subject: { ...bucket, policy: to(arnOf("E9")) }, given, severity: "low" },
  },
  skips: {
    "no policy": { subject: { ...bucket, policy: undefined }, given },
    "nothing for CloudFront": {
      subject: { ...bucket, policy: policyOf(allow("s3:GetObject", "arn:aws:s3:::site/*")) },
      given,
    },
  },
  unknowns: {
    "a distribution of another account": {
      subject: { ...bucket, policy: to("arn:aws:cloudfront::444455556666:distribution/E7") },
      given,
      message: /outside this scan/,
    },
    "policy unread": { subject: denied({ ...bucket }, "policy"), given, message: /denied/ },
    "distributions unlisted": { subject: { ...bucket, policy: to(arnOf("E9")) }, given: [[distribution, UNLISTED]] },
  },
});
