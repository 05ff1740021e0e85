import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { groupUse } from "../../src/services/ec2/group-use.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

export default defineRule({
  id: "ec2-security-group-open-rdp",
  title: "Security group admits the whole internet to Remote Desktop",
  severity: "high",
  why: "An open port 3389 is the first thing that ransomware gangs look for: a guessed password or a flaw of the service gives them the desktop of the server.",
  fix: {
    text: "Remove the rule. Reach the servers through Systems Manager Fleet Manager or a Remote Desktop Gateway, or admit only the addresses of your VPN.",
    cli: "aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol tcp --port 3389 --cidr 0.0.0.0/0",
    terraform: `resource "aws_vpc_security_group_ingress_rule" "rdp" {
  security_group_id = aws_security_group.<name>.id
  cidr_ipv4         = "<vpn-address>/32"
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: <description>
    VpcId: <vpc-id>
    SecurityGroupIngress:
      - IpProtocol: tcp
        FromPort: 3389
        ToPort: 3389
        CidrIp: <vpn-address>/32`,
  },
  references: {
    fsbp: ["EC2.14", "EC2.53", "EC2.54"],
    cis: { "3.0": ["5.2", "5.3"], "5.0": ["5.3", "5.4"] },
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html",
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
    pass: "Port 3389 is admitted only from the gateway's security group.",
    fail: "A rule admits ::/0 to tcp port 3389.",
  },
  subject: securityGroup.with(),
  context: { firewall, groupUse },
  check: (group, { firewall, groupUse }) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    // Remote Desktop speaks both: it starts over TCP and goes on over UDP where it can.
    const open = firewall.worldOpening([group.GroupId], 3389) ?? firewall.worldOpening([group.GroupId], 3389, "udp");
    return open ? fail(...groupUse.told(group, [open], open.text, open.evidence)) : pass;
  },
});
