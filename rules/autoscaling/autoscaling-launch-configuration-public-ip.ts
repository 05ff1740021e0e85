import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { launchConfiguration } from "../../src/services/autoscaling/launch-configuration.ts";

export default defineRule({
  id: "autoscaling-launch-configuration-public-ip",
  title: "Launch configuration gives its instances public addresses",
  severity: "high",
  why: "Every instance that the group starts is on the internet by itself, beside the load balancer that should be the only way in.",
  fix: {
    text: "A launch configuration cannot be changed: move to a launch template without public addresses, in private subnets, and let an instance refresh replace the instances.",
    cli: `aws ec2 create-launch-template --launch-template-name <name> --launch-template-data '{"ImageId":"<image-id>","InstanceType":"<type>","NetworkInterfaces":[{"DeviceIndex":0,"AssociatePublicIpAddress":false,"Groups":["<group-id>"]}]}'`,
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
    fsbp: ["AutoScaling.5"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-5",
    ],
  },
  examples: { pass: "AssociatePublicIpAddress is false.", fail: "AssociatePublicIpAddress is true." },
  subject: launchConfiguration.with(),
  // Where it says nothing the subnet decides, which is judged by itself.
  check: ({ AssociatePublicIpAddress, SecurityGroups = [] }) =>
    AssociatePublicIpAddress === true
      ? fail("it gives each of its instances a public address", { AssociatePublicIpAddress, SecurityGroups })
      : pass,
});
