import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { s3Endpoint } from "../../src/services/s3/endpoint.ts";
import { originsOf } from "../../src/services/cloudfront/parts.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "cloudfront-distribution-s3-origin-missing",
  title: "CloudFront distribution has an S3 origin whose bucket is not in this account",
  severity: "high",
  why: "The name of a deleted bucket is free: whoever creates a bucket of that name serves his content under your domain.",
  fix: {
    text: "If the bucket was deleted, create it again in this account at once, then remove the origin. If another account of yours owns it, name it in the option bucketsElsewhere.",
    cli: "aws s3api create-bucket --bucket <bucket> --region <region> --create-bucket-configuration LocationConstraint=<region>",
  },
  references: {
    fsbp: ["CloudFront.12"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/BucketRestrictions.html",
    ],
  },
  examples: {
    pass: "Every bucket that the origins name is one of this account's.",
    fail: "An origin names old-site, and the account has no such bucket.",
  },
  subject: distribution.with(),
  context: { buckets: bucket.with() },
  options: z.object({
    bucketsElsewhere: z
      ._default(z.array(z.string()), [])
      .check(z.describe("Buckets of other accounts that distributions of this account may use")),
  }),
  check: (d, { buckets, options }) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const origins = originsOf(d).flatMap(({ Id, DomainName = "" }) => {
      const name = s3Endpoint(DomainName)?.bucket;
      return name === undefined ? [] : [{ Id, DomainName, bucket: name }];
    });
    if (origins.length === 0) return skip("no origin names a bucket");
    const foreign = origins.filter(
      ({ bucket: name }) => !options.bucketsElsewhere.includes(name) && !buckets.get(name),
    );
    if (foreign.length === 0) return pass;
    const names = foreign.map(({ Id, bucket: name }) => `origin ${Id} names bucket ${name}`).join("; ");
    return fail(`${names}, which this account does not have: it was deleted, or another account owns it`, {
      origins: foreign,
    });
  },
});
