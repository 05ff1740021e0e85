import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { launchTemplate } from "../../src/services/ec2/launch-template.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";

export default defineRule({
  id: "ec2-launch-template-public-ip",
  title: "Launch template gives its instances public addresses",
  severity: "high",
  why: "Every instance that is started from it can be called by the whole internet; only its security groups stand between.",
  fix: {
    text: "Make a version whose interfaces get no public address and make it the default. An interface that is named replaces the old one whole, so repeat its security groups. Start the instances in private subnets behind a load balancer.",
    cli: `aws ec2 create-launch-template-version --launch-template-id <template-id> --source-version <version> --launch-template-data '{"NetworkInterfaces":[{"DeviceIndex":0,"AssociatePublicIpAddress":false,"Groups":["<group-id>"]}]}'
aws ec2 modify-launch-template --launch-template-id <template-id> --default-version <new-version>`,
    terraform: `resource "aws_launch_template" "<name>" {
  # …
  network_interfaces {
    associate_public_ip_address = false
    security_groups             = ["<group-id>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::LaunchTemplate
  Properties:
    LaunchTemplateData:
      NetworkInterfaces:
        - DeviceIndex: 0
          AssociatePublicIpAddress: false
          Groups:
            - <group-id>`,
  },
  references: {
    fsbp: ["EC2.25"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-templates.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-25",
    ],
  },
  examples: {
    pass: "No interface of the default version asks for a public address.",
    fail: "The first interface of the default version has AssociatePublicIpAddress: true.",
  },
  subject: launchTemplate.with("versions"),
  context: { interfaces: networkInterface.with() },
  check: (template, { interfaces }) => {
    const { Operator } = template;
    if (Operator?.Managed) return skip(`${Operator.Principal ?? "an AWS service"} manages it`);
    const version = template.versions.find(({ DefaultVersion }) => DefaultVersion);
    if (!version) return skip("its default version was deleted");
    const { VersionNumber, LaunchTemplateData } = version;
    const mapped = LaunchTemplateData.NetworkInterfaces ?? [];
    const asking = mapped.filter(({ AssociatePublicIpAddress }) => AssociatePublicIpAddress);
    if (asking.length > 0)
      return fail(`its default version ${VersionNumber} asks for a public address`, {
        VersionNumber,
        NetworkInterfaces: asking.map(({ DeviceIndex, SubnetId, AssociatePublicIpAddress }) => ({
          DeviceIndex,
          SubnetId,
          AssociatePublicIpAddress,
        })),
      });
    for (const { NetworkInterfaceId } of mapped) {
      const address = NetworkInterfaceId && interfaces.get(NetworkInterfaceId)?.Association?.PublicIp;
      if (address)
        return fail(`its default version ${VersionNumber} takes ${NetworkInterfaceId}, which has ${address}`, {
          VersionNumber,
          NetworkInterfaceId,
          PublicIp: address,
        });
    }
    return pass;
  },
});
