import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { groupUse } from "../../src/services/ec2/group-use.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

export default defineRule({
  id: "ec2-security-group-open-ssh",
  title: "Security group admits the whole internet to SSH",
  severity: "high",
  why: "Scanners find an open port 22 within minutes; then a guessed password, a leaked key or a flaw of the server is enough to log in.",
  fix: {
    text: "Remove the rule. Reach the servers through Systems Manager Session Manager or EC2 Instance Connect Endpoint, which need no open port, or admit only the addresses of your VPN.",
    cli: "aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol tcp --port 22 --cidr 0.0.0.0/0",
    terraform: `resource "aws_vpc_security_group_ingress_rule" "ssh" {
  security_group_id = aws_security_group.<name>.id
  cidr_ipv4         = "<vpn-address>/32"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: <description>
    VpcId: <vpc-id>
    SecurityGroupIngress:
      - IpProtocol: tcp
        FromPort: 22
        ToPort: 22
        CidrIp: <vpn-address>/32`,
  },
  references: {
    fsbp: ["EC2.13", "EC2.53", "EC2.54"],
    cis: { "3.0": ["5.2", "5.3"], "5.0": ["5.3", "5.4"] },
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html",
    ],
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
    pass: "Port 22 is admitted only from 203.0.113.7/32 and from the bastion's security group.",
    fail: "A rule admits 0.0.0.0/0 to ports 20-30.",
  },
  subject: securityGroup.with(),
  context: { firewall, groupUse },
  check: (group, { firewall, groupUse }) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const open = firewall.worldOpening([group.GroupId], 22);
    return open ? fail(...groupUse.told(group, [open], open.text, open.evidence)) : pass;
  },
});
