import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { groupUse } from "../../src/services/ec2/group-use.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { DATABASE_PORTS, severalOpenings } from "../../src/services/ec2/ports.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

export default defineRule({
  id: "ec2-security-group-open-database-port",
  title: "Security group admits public addresses to a database port",
  severity: "critical",
  why: "A database that answers the internet is one guessed password or one unpatched flaw away from being copied or held to ransom.",
  fix: {
    text: "Admit database ports only from the security groups of the applications, or from private ranges. People reach the database through a VPN or through Session Manager port forwarding.",
    cli: `aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol tcp --port 5432 --cidr 0.0.0.0/0
aws ec2 authorize-security-group-ingress --group-id <group-id> --protocol tcp --port 5432 --source-group <application-group-id>`,
    terraform: `resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id            = aws_security_group.<database>.id
  referenced_security_group_id = aws_security_group.<application>.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: <group-id>
    SourceSecurityGroupId: <application-group-id>
    IpProtocol: tcp
    FromPort: 5432
    ToPort: 5432`,
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
    pass: "Port 5432 is admitted from 10.0.0.0/8 and from the application's security group.",
    fail: "A rule admits 0.0.0.0/0 to port 3306.",
  },
  options: z.object({
    except: z
      ._default(z.array(z.int()), [])
      .check(z.describe("TCP ports that are no database's here, such as 8086 or 50000")),
  }),
  subject: securityGroup.with(),
  context: { firewall, groupUse },
  check: (group, { firewall, groupUse, options: { except } }) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const ports = [...DATABASE_PORTS.keys()].filter((port) => !except.includes(port));
    const open = firewall.worldOpenAmong([group.GroupId], ports);
    if (open.length > 0) {
      const { text, evidence } = severalOpenings(open, DATABASE_PORTS);
      return fail(...groupUse.told(group, open, text, evidence));
    }
    const some = firewall.publicOpening([group.GroupId], ports);
    if (!some) return pass;
    // A few known addresses are no open door, but the database still answers the internet.
    const message = `${some.text} (${DATABASE_PORTS.get(some.from)}), which is not a private range`;
    return fail(...groupUse.told(group, [some], message, some.evidence, "medium"));
  },
});
