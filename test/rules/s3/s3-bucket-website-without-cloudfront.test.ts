import rule from "../../../rules/s3/s3-bucket-website-without-cloudfront.ts";
import { distribution } from "../../../src/services/cloudfront/distribution.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { distributionWith, s3Origin } from "../cloudfront/given.ts";
import { accountWith, ALL_BLOCKS, allow, openAccount, policyOf } from "./given.ts";

const bucket = {
  Name: "site",
  BucketRegion: "eu-west-1",
  website: { IndexDocument: { Suffix: "index.html" } },
  policy: undefined,
  publicAccessBlock: {},
  ownershipControls: [{ ObjectOwnership: "BucketOwnerEnforced" }],
};
const policy = policyOf(allow("s3:GetObject", "arn:aws:s3:::site/*"));
const intranet = policyOf(
  allow("s3:GetObject", "arn:aws:s3:::site/*", { Condition: { StringEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } } }),
);
const fronted: Given = [
  ...openAccount,
  [distribution, [distributionWith([s3Origin("site", { OriginAccessControlId: "E2OAC" })])]],
];
const unsigned: Given = [...openAccount, [distribution, [distributionWith([s3Origin("site")])]]];

verdicts(rule, {
  passes: {
    "private behind a distribution": { subject: bucket, given: fronted },
    "an old public policy, blocked by the account": {
      subject: { ...bucket, policy },
      given: [...accountWith(ALL_BLOCKS), fronted[1]!],
    },
  },
  fails: {
    "open to the world": {
      subject: { ...bucket, policy },
      given: openAccount,
      message: /plain HTTP, and its policy \(Site\)/,
    },
    "open beside its distribution": { subject: { ...bucket, policy }, given: fronted, severity: "high" },
    "distributions need not be known": {
      subject: { ...bucket, policy },
      given: [...openAccount, [distribution, UNLISTED]],
    },
    "ACLs of single files may be public": {
      subject: { ...bucket, ownershipControls: [] },
      given: openAccount,
      severity: "medium",
      message: /public ACL/,
    },
  },
  skips: {
    "no website": { subject: { ...bucket, website: undefined }, given: openAccount },
    "redirects only": {
      subject: { ...bucket, website: { RedirectAllRequestsTo: { HostName: "www.example.com" } }, policy },
      given: openAccount,
      message: /to www.example.com/,
    },
    "for a VPC only": { subject: { ...bucket, policy: intranet }, given: openAccount },
    "before it an unsigned distribution, which gets nothing": { subject: bucket, given: unsigned },
  },
  unknowns: {
    "policy unread": { subject: denied({ ...bucket }, "policy"), given: openAccount },
    "distributions unlisted": { subject: bucket, given: [...openAccount, [distribution, UNLISTED]] },
  },
});
