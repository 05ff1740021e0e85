import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { bucketFronts, isSigned } from "../../src/services/cloudfront/bucket-fronts.ts";
import { bucket } from "../../src/services/s3/bucket.ts";
import { anyOf } from "../../src/aws/decide.ts";
import { isBlocked, publicByPolicy } from "../../src/services/s3/public-access.ts";

export default defineRule({
  id: "s3-bucket-website-without-cloudfront",
  title: "S3 bucket serves a website itself instead of through CloudFront",
  severity: "high",
  why: "A bucket's website has no HTTPS, no web application firewall and no limits, and its bucket must stay open to the world.",
  fix: {
    text: "Put a CloudFront distribution with an origin access control before the bucket's REST endpoint, let the bucket policy admit only that distribution, block public access, and delete the website configuration.",
    cli: "aws s3api delete-bucket-website --bucket <bucket>",
    terraform: `resource "aws_cloudfront_origin_access_control" "<name>" {
  name                              = "<name>"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_distribution" "<name>" {
  default_root_object = "index.html"
  origin {
    origin_id                = "site"
    domain_name              = aws_s3_bucket.<name>.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.<name>.id
  }
  # enabled, default_cache_behavior, restrictions, viewer_certificate: as your site needs them
}`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteAccessPermissionsReqd.html",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
    ],
  },
  examples: {
    pass: "Public access is blocked, and a distribution with an origin access control reads the bucket.",
    fail: "The bucket has a website configuration and a policy that lets anyone read its objects.",
  },
  subject: bucket.with("website", "policy", "publicAccessBlock", "ownershipControls"),
  context: { accounts: account.with("publicAccessBlock"), fronts: bucketFronts },
  check: (b, { accounts, fronts }) => {
    if (b.website === undefined) return skip("serves no website");
    const redirect = b.website.RedirectAllRequestsTo?.HostName;
    if (redirect !== undefined) return skip(`its website holds no files: it redirects every request to ${redirect}`);
    const owner = accounts.get(b.account);
    const [open] = publicByPolicy(b, owner, ["s3:GetObject"]);
    if (open) return fail(`serves a website over plain HTTP, and ${open.message}`, open.evidence as {});
    const aclsOff = anyOf(
      () => isBlocked("IgnorePublicAcls", b, owner),
      () => b.ownershipControls.some(({ ObjectOwnership }) => ObjectOwnership === "BucketOwnerEnforced"),
    );
    if (!aclsOff)
      return fail(
        "serves a website over plain HTTP, and each file that was uploaded with a public ACL is open to anyone",
        { IgnorePublicAcls: false, OwnershipControls: b.ownershipControls },
        { severity: "medium" },
      );
    if (fronts.of(b.name).some(({ origin }) => isSigned(origin))) return pass;
    return skip("its website shows nothing to strangers, and no distribution of this account serves its files");
  },
});
