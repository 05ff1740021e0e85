import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { launchConfiguration } from "../../src/services/autoscaling/launch-configuration.ts";

export default defineRule({
  id: "autoscaling-launch-configuration-imdsv1-allowed",
  title: "Launch configuration starts instances that hand out credentials without a session token",
  severity: "high",
  why: "With version 1 of the metadata service, a web application that can be talked into fetching a URL gives away the credentials of the instance's role. Version 2 demands a token that such a request cannot get.",
  fix: {
    text: "A launch configuration cannot be changed: move to a launch template that demands session tokens (IMDSv2), and let an instance refresh replace the instances.",
    cli: `aws ec2 create-launch-template --launch-template-name <name> --launch-template-data '{"ImageId":"<image-id>","InstanceType":"<type>","MetadataOptions":{"HttpTokens":"required"}}'`,
    terraform: `resource "aws_launch_template" "<name>" {
  # …
  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::LaunchTemplate
  Properties:
    LaunchTemplateData:
      MetadataOptions:
        HttpEndpoint: enabled
        HttpTokens: required`,
  },
  references: {
    fsbp: ["AutoScaling.3"],
    docs: [
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-config.html#launch-configurations-imds",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-3",
    ],
  },
  examples: {
    pass: "HttpTokens is required.",
    fail: "HttpTokens is optional, or not set, so that IMDSv1 may answer too.",
  },
  subject: launchConfiguration.with(),
  check: ({ MetadataOptions: { HttpTokens, HttpEndpoint } = {} }) => {
    if (HttpTokens === "required" || HttpEndpoint === "disabled") return pass;
    const evidence = { HttpTokens: HttpTokens ?? "not set", HttpEndpoint: HttpEndpoint ?? "not set" };
    return HttpTokens
      ? fail(`its instances answer metadata without a session token (HttpTokens is ${HttpTokens})`, evidence)
      : fail("it does not set HttpTokens: whether tokens are demanded is left to the region and the image", evidence, {
          severity: "medium",
        });
  },
});
