import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { s3OriginsOf, websiteOriginsOf } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-s3-website-origin",
  title: "CloudFront distribution uses the website endpoint of a bucket",
  severity: "medium",
  why: "A website endpoint speaks only plain HTTP and cannot tell CloudFront from strangers, so the bucket must be open to everyone.",
  fix: {
    text: "Use the bucket's own endpoint as the origin with an origin access control. For index pages in folders and for redirects use a CloudFront function.",
    terraform: `origin {
  origin_id                = "site"
  domain_name              = aws_s3_bucket.<name>.bucket_regional_domain_name
  origin_access_control_id = aws_cloudfront_origin_access_control.<name>.id
}`,
  },
  references: {
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
    ],
  },
  examples: {
    pass: "The origin is site.s3.eu-west-1.amazonaws.com.",
    fail: "The origin is site.s3-website-eu-west-1.amazonaws.com.",
  },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it contacts no origin");
    const websites = websiteOriginsOf(d);
    if (websites.length === 0) return s3OriginsOf(d).length > 0 ? pass : skip("has no origin in S3");
    const names = websites.map(({ Id, DomainName }) => `origin ${Id} is the website endpoint ${DomainName}`);
    return fail(names.join("; "), { origins: websites.map(({ Id, DomainName }) => ({ Id, DomainName })) });
  },
});
