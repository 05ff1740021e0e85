import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";
import { launchTemplate } from "../../src/services/ec2/launch-template.ts";
import { machineImage } from "../../src/services/ec2/machine-image.ts";

export default defineRule({
  id: "ec2-launch-template-imdsv1-allowed",
  title: "Launch template starts instances that hand out credentials without a session token",
  severity: "medium",
  why: "With version 1 of the metadata service, a web application that can be talked into fetching a URL gives away the credentials of the instance's role; every instance that is started from the template is such a one.",
  fix: {
    text: "Make a version that demands session tokens (IMDSv2) and make it the default; or demand them for the whole region. Instances that run already keep their own setting.",
    cli: `aws ec2 create-launch-template-version --launch-template-id <template-id> --source-version <version> --launch-template-data '{"MetadataOptions":{"HttpTokens":"required"}}'
aws ec2 modify-launch-template --launch-template-id <template-id> --default-version <new-version>
aws ec2 modify-instance-metadata-defaults --http-tokens required`,
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
    fsbp: ["EC2.170"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-options-order-of-precedence.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-170",
    ],
  },
  examples: {
    pass: "The default version sets HttpTokens to required, or the region does for all that do not say.",
    fail: "The default version sets HttpTokens to optional.",
  },
  subject: launchTemplate.with("versions"),
  context: { regions: accountRegion.with("metadataDefaults"), images: machineImage.with() },
  check: (template, { regions, images }) => {
    const { Operator } = template;
    if (Operator?.Managed) return skip(`${Operator.Principal ?? "an AWS service"} manages it`);
    const version = template.versions.find(({ DefaultVersion }) => DefaultVersion);
    if (!version) return skip("its default version was deleted");
    const { MetadataOptions: { HttpTokens, HttpEndpoint } = {}, ImageId = "" } = version.LaunchTemplateData;
    if (HttpTokens === "required" || HttpEndpoint === "disabled") return pass;
    const said = `its default version ${version.VersionNumber}`;
    const evidence = { VersionNumber: version.VersionNumber, HttpTokens: HttpTokens ?? "not set", ImageId };
    if (HttpTokens) return fail(`${said} sets HttpTokens to ${HttpTokens}`, evidence);
    // What the template leaves open the region's setting decides, and after it the image.
    const region = regions.get(template.account)?.metadataDefaults;
    const closed = region?.HttpEndpoint === "disabled" && HttpEndpoint !== "enabled";
    if (region?.HttpTokens === "required" || closed) return pass;
    const facts = { ...evidence, region: region?.HttpTokens ?? "no preference" };
    if (region?.HttpTokens === "optional")
      return fail(`${said} does not set HttpTokens, and the region sets it to optional`, facts);
    const image = images.get(ImageId);
    if (image?.ImdsSupport === "v2.0") return pass;
    const neither = `neither ${said} nor the region sets HttpTokens`;
    return image
      ? fail(`${neither}, and the image ${ImageId} does not demand tokens`, facts)
      : fail(`${neither}: it is left to the image whether tokens are demanded`, facts, { severity: "low" });
  },
});
