import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";

export default defineRule({
  id: "ec2-instance-imdsv1-allowed",
  title: "EC2 instance hands out its role's credentials without a session token",
  severity: "high",
  why: "With version 1 of the metadata service, a web application that can be talked into fetching a URL gives away the credentials of the instance's role. Version 2 demands a token that such a request cannot get.",
  fix: {
    text: "Demand session tokens (IMDSv2). First see in the CloudWatch metric MetadataNoToken whether anything on the instance still calls without one.",
    cli: "aws ec2 modify-instance-metadata-options --instance-id <instance-id> --http-tokens required --http-endpoint enabled",
    terraform: `resource "aws_instance" "<name>" {
  # …
  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Instance
  Properties:
    MetadataOptions:
      HttpEndpoint: enabled
      HttpTokens: required`,
  },
  references: {
    fsbp: ["EC2.8"],
    cis: { "3.0": ["5.6"], "5.0": ["5.7"] },
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-8",
    ],
  },
  examples: { pass: "HttpTokens is required.", fail: "HttpTokens is optional: IMDSv1 answers too." },
  subject: instance.with(),
  check: ({ MetadataOptions: { HttpTokens, HttpEndpoint, HttpPutResponseHopLimit } = {} }) =>
    HttpTokens === "required" || HttpEndpoint === "disabled"
      ? pass
      : fail(`the metadata service answers without a session token (HttpTokens is ${HttpTokens ?? "not set"})`, {
          HttpTokens: HttpTokens ?? "not set",
          HttpEndpoint: HttpEndpoint ?? "enabled",
          HttpPutResponseHopLimit,
        }),
});
