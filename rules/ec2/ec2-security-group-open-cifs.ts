import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { groupUse } from "../../src/services/ec2/group-use.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

export default defineRule({
  id: "ec2-security-group-open-cifs",
  title: "Security group admits the whole internet to Windows file sharing",
  severity: "high",
  why: "Worms have spread through port 445 for twenty years: a weak password or a missing patch gives a stranger the files, and often the server.",
  fix: {
    text: "Remove the rule. Admit port 445 only from the networks and security groups that mount the shares; people outside come in through a VPN.",
    cli: "aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol tcp --port 445 --cidr 0.0.0.0/0",
    terraform: `resource "aws_vpc_security_group_ingress_rule" "smb" {
  security_group_id            = aws_security_group.<shares>.id
  referenced_security_group_id = aws_security_group.<clients>.id
  ip_protocol                  = "tcp"
  from_port                    = 445
  to_port                      = 445
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: <group-id>
    SourceSecurityGroupId: <clients-group-id>
    IpProtocol: tcp
    FromPort: 445
    ToPort: 445`,
  },
  references: {
    cis: { "5.0": ["5.1.2"] },
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
    pass: "Port 445 is admitted only from 10.0.0.0/8.",
    fail: "A rule admits 0.0.0.0/0 to tcp ports 135-445.",
  },
  subject: securityGroup.with(),
  context: { firewall, groupUse },
  check: (group, { firewall, groupUse }) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const open = firewall.worldOpening([group.GroupId], 445);
    return open ? fail(...groupUse.told(group, [open], open.text, open.evidence)) : pass;
  },
});
