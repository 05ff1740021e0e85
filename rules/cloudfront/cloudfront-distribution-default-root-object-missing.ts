import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { originIdsOf, part, s3OriginsOf } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-default-root-object-missing",
  title: "CloudFront distribution has no default root object",
  severity: "medium",
  why: "A request of the bare domain shows an error, or the list of all files if the bucket lets CloudFront list it.",
  fix: {
    text: "Name the file to show for the bare domain, such as index.html.",
    cli: "aws cloudfront update-distribution --id <distribution-id> --default-root-object index.html",
    terraform: `resource "aws_cloudfront_distribution" "<name>" {
  default_root_object = "index.html"
  # …
}`,
    cloudformation: `DistributionConfig:
  DefaultRootObject: index.html`,
  },
  references: {
    fsbp: ["CloudFront.1"],
    wellArchitected: ["SEC05-BP02"],
    docs: ["https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html"],
  },
  examples: {
    pass: "The default root object is index.html.",
    fail: "The default behavior leads to a bucket and no default root object is set.",
  },
  subject: distribution.with("config"),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const byDefault = part(d, "DefaultCacheBehavior");
    const targets = originIdsOf(d, byDefault);
    const origin = s3OriginsOf(d).find(({ origin: { Id } }) => targets.includes(Id ?? ""))?.origin;
    if (!origin) return skip("its default behavior leads to no S3 origin, so the origin itself answers for the root");
    if (d.config.DefaultRootObject) return pass;
    const evidence = { DefaultRootObject: "", origin: origin.DomainName };
    const { FunctionAssociations, LambdaFunctionAssociations } = byDefault;
    const [rewriter] = [
      ...(FunctionAssociations?.Items ?? []).map((one) => ({ ...one, arn: one.FunctionARN })),
      ...(LambdaFunctionAssociations?.Items ?? []).map((one) => ({ ...one, arn: one.LambdaFunctionARN })),
    ].filter(({ EventType }) => EventType?.endsWith("-request"));
    if (!rewriter) return fail(`none is set, and its default behavior leads to ${origin.DomainName}`, evidence);
    return fail(
      `none is set; only ${rewriter.arn}, which runs on each ${rewriter.EventType}, could answer for the root`,
      { ...evidence, function: rewriter.arn },
      { severity: "low" },
    );
  },
});
