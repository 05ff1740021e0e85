import { defineRule, fail, pass, type Severity, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { originAccessControl } from "../../src/services/cloudfront/origin-access-control.ts";
import { s3OriginsOf } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-s3-origin-without-oac",
  title: "CloudFront distribution reads an S3 origin without an origin access control",
  severity: "high",
  why: "S3 cannot tell CloudFront from anyone else, so the bucket has to be public, and visitors can go around the distribution, its firewall and its logs.",
  fix: {
    text: "Create an origin access control that always signs, attach it to the origin, and let the bucket policy admit this distribution only.",
    cli: "aws cloudfront create-origin-access-control --origin-access-control-config Name=<name>,SigningProtocol=sigv4,SigningBehavior=always,OriginAccessControlOriginType=s3",
    terraform: `resource "aws_cloudfront_origin_access_control" "<name>" {
  name                              = "<name>"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}
# and in the distribution's origin block:
#   origin_access_control_id = aws_cloudfront_origin_access_control.<name>.id`,
    cloudformation: `Type: AWS::CloudFront::OriginAccessControl
Properties:
  OriginAccessControlConfig:
    Name: <name>
    OriginAccessControlOriginType: s3
    SigningBehavior: always
    SigningProtocol: sigv4`,
  },
  references: {
    fsbp: ["CloudFront.13"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
    ],
  },
  examples: {
    pass: "Every S3 origin has an origin access control that signs always.",
    fail: "An S3 origin has neither an origin access control nor an origin access identity.",
  },
  subject: distribution.with(),
  context: { controls: originAccessControl.with() },
  check: (d, { controls }) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const origins = s3OriginsOf(d).map(({ origin }) => origin);
    if (origins.length === 0) return skip("has no S3 origin; websites of buckets cannot have an origin access control");
    const flaws = origins.flatMap(({ Id, DomainName, OriginAccessControlId, S3OriginConfig }) => {
      const flaw = flawOf(OriginAccessControlId, S3OriginConfig?.OriginAccessIdentity, (id) => controls.get(id));
      return flaw ? [{ ...flaw, Id, DomainName, OriginAccessControlId }] : [];
    });
    if (flaws.length === 0) return pass;
    const severity: Severity = flaws.every(({ mild }) => mild) ? "low" : "high";
    const message = flaws.map(({ Id, DomainName, words }) => `origin ${Id} (${DomainName}) ${words}`).join("; ");
    return fail(message, { origins: flaws.map(({ mild: _, words: __, ...origin }) => origin) }, { severity });
  },
});

/** What is wrong with how an origin is signed. An origin access identity keeps the bucket private: only dated. */
function flawOf(
  control: string | undefined,
  identity: string | undefined,
  find: (id: string) => { readonly SigningBehavior: string | undefined } | undefined,
): { readonly words: string; readonly mild: boolean } | undefined {
  if (control) {
    const found = find(control);
    if (!found) return { words: `names origin access control ${control}, which does not exist`, mild: false };
    return found.SigningBehavior === "never"
      ? { words: `has origin access control ${control}, which never signs`, mild: false }
      : undefined;
  }
  if (identity) return { words: `uses the older origin access identity ${identity.replace(/^.*\//, "")}`, mild: true };
  return { words: "has no origin access control", mild: false };
}
