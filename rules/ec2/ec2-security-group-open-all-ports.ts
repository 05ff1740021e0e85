import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewall, type GroupOpening } from "../../src/services/ec2/firewall.ts";
import { groupUse } from "../../src/services/ec2/group-use.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

// 1-65535 is all as well: no service listens on port 0.
const ALL_PORTS = 65_535;
const EVERY_PORT = ["tcp", "udp"].map((protocol) => ({ protocol, from: 0, to: ALL_PORTS }));

export default defineRule({
  id: "ec2-security-group-open-all-ports",
  title: "Security group admits the whole internet to every port",
  severity: "critical",
  why: "The group protects nothing: every service on its servers, also one that is started by mistake tomorrow, answers the whole internet.",
  fix: {
    text: "Replace the rule by one for each port that the public needs, usually 443 alone, and admit everything else only from your own networks or security groups.",
    cli: "aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol all --cidr 0.0.0.0/0",
    terraform: `resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.<name>.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: <description>
    VpcId: <vpc-id>
    SecurityGroupIngress:
      - IpProtocol: tcp
        FromPort: 443
        ToPort: 443
        CidrIp: 0.0.0.0/0`,
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
  },
  concerns: {
    cloudformation: "SecurityGroupIngress",
    terraform: [
      "aws_security_group.ingress",
      "aws_default_security_group.ingress",
      "aws_vpc_security_group_ingress_rule",
      "aws_security_group_rule[type=ingress]",
    ],
  },
  examples: {
    pass: "Ports 80 and 443 are open to 0.0.0.0/0, all else to 10.0.0.0/8.",
    fail: "A rule admits 0.0.0.0/0 to all traffic.",
  },
  subject: securityGroup.with(),
  context: { firewall, groupUse },
  check: (group, { firewall, groupUse }) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const seen = new Map<string, GroupOpening[]>();
    for (const opening of firewall.worldOpenings([group.GroupId])) {
      const ranges = [...(seen.get(opening.protocol) ?? []), opening];
      seen.set(opening.protocol, ranges);
      if (ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0) < ALL_PORTS) continue;
      const text = ranges.map((one) => one.text).join("; ");
      return fail(...groupUse.told(group, EVERY_PORT, text, { openings: ranges.map(({ evidence }) => evidence) }));
    }
    return pass;
  },
});
