import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

export default defineRule({
  id: "ec2-vpc-default-security-group-open",
  title: "Default security group of a VPC lets traffic through",
  severity: "high",
  why: "AWS puts this group on everything that is launched without naming one: servers that have nothing to do with each other then trust each other by accident.",
  fix: {
    text: "Give what uses the group a security group of its own, then remove all inbound and outbound rules of the default group. It cannot be deleted.",
    cli: `aws ec2 revoke-security-group-ingress --group-id <group-id> --security-group-rule-ids <sgr-id>
aws ec2 revoke-security-group-egress --group-id <group-id> --security-group-rule-ids <sgr-id>`,
    terraform: `# Takes over the default group and removes its rules.
resource "aws_default_security_group" "<name>" {
  vpc_id = aws_vpc.<name>.id
}`,
  },
  references: {
    fsbp: ["EC2.2"],
    cis: { "3.0": ["5.4"], "5.0": ["5.5"] },
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2",
    ],
  },
  examples: {
    pass: "The group named default has no rules at all.",
    fail: "It still has the rules that it was made with: all traffic from itself, all traffic out.",
  },
  subject: securityGroup.with(),
  check: (group) => {
    // AWS keeps this name for the group that comes with each VPC.
    if (group.GroupName !== "default") return skip("it is not the default security group of its VPC");
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const { IpPermissions = [], IpPermissionsEgress = [], VpcId } = group;
    const sides = [IpPermissions.length && "inbound", IpPermissionsEgress.length && "outbound"].filter(Boolean);
    if (sides.length === 0) return pass;
    return fail(`the default group of ${VpcId} has ${sides.join(" and ")} rules`, {
      VpcId,
      IpPermissions,
      IpPermissionsEgress,
    });
  },
});
