import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { originAccessControl } from "../../src/services/cloudfront/origin-access-control.ts";
import { originsOf } from "../../src/services/cloudfront/parts.ts";

/** https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html */
const FUNCTION_URL = /\.lambda-url\.[a-z0-9-]+\.on\.(aws|amazonwebservices\.com\.cn)$/i;

export default defineRule({
  id: "cloudfront-distribution-lambda-url-origin-without-oac",
  title: "CloudFront distribution calls a Lambda function URL without an origin access control",
  severity: "medium",
  why: "The function cannot tell CloudFront from anyone else, so its URL has to be open to all: callers go around the distribution, its firewall and its cache, and each call is billed.",
  fix: {
    text: "Create an origin access control for Lambda that always signs and attach it to the origin, let the function's policy admit this distribution, then set the URL's auth type to AWS_IAM. Clients that send a body (POST, PUT) must then give its hash in the header x-amz-content-sha256.",
    cli: `aws cloudfront create-origin-access-control --origin-access-control-config Name=<name>,SigningProtocol=sigv4,SigningBehavior=always,OriginAccessControlOriginType=lambda
aws lambda add-permission --function-name <function> --statement-id cloudfront --action lambda:InvokeFunctionUrl --principal cloudfront.amazonaws.com --source-arn <distribution-arn>
aws lambda add-permission --function-name <function> --statement-id cloudfront-function --action lambda:InvokeFunction --invoked-via-function-url --principal cloudfront.amazonaws.com --source-arn <distribution-arn>
aws lambda update-function-url-config --function-name <function> --auth-type AWS_IAM`,
    terraform: `resource "aws_cloudfront_origin_access_control" "<name>" {
  name                              = "<name>"
  origin_access_control_origin_type = "lambda"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}
# and in the distribution's origin block:
#   origin_access_control_id = aws_cloudfront_origin_access_control.<name>.id`,
    cloudformation: `Type: AWS::CloudFront::OriginAccessControl
Properties:
  OriginAccessControlConfig:
    Name: <name>
    OriginAccessControlOriginType: lambda
    SigningBehavior: always
    SigningProtocol: sigv4`,
  },
  references: {
    fsbp: ["CloudFront.16"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-16",
    ],
  },
  examples: {
    pass: "The origin is a function URL, and an origin access control signs every request to it.",
    fail: "The origin is a function URL, and nothing signs the requests.",
  },
  subject: distribution.with(),
  context: { controls: originAccessControl.with() },
  check: (d, { controls }) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const urls = originsOf(d).filter(({ DomainName = "" }) => FUNCTION_URL.test(DomainName));
    if (urls.length === 0) return skip("no origin is a Lambda function URL");
    const flaws = urls.flatMap(({ Id, DomainName, OriginAccessControlId: id }) => {
      const words = id ? flawOf(id, controls.get(id)?.SigningBehavior) : "has no origin access control";
      return words ? [{ Id, DomainName, OriginAccessControlId: id, words }] : [];
    });
    if (flaws.length === 0) return pass;
    return fail(flaws.map(({ Id, DomainName, words }) => `origin ${Id} (${DomainName}) ${words}`).join("; "), {
      origins: flaws.map(({ words: _, ...origin }) => origin),
    });
  },
});

function flawOf(id: string, signing: string | undefined): string | undefined {
  if (signing === undefined) return `names origin access control ${id}, which does not exist`;
  return signing === "never" ? `has origin access control ${id}, which never signs` : undefined;
}
