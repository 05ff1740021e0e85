import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { groupUse } from "../../src/services/ec2/group-use.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { HIGH_RISK_PORTS, severalOpenings } from "../../src/services/ec2/ports.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

export default defineRule({
  id: "ec2-security-group-open-high-risk-port",
  title: "Security group admits the whole internet to a high-risk port",
  severity: "critical",
  why: "Administration, file sharing, mail and databases are attacked around the clock; most break-ins begin at such a port that was open to all.",
  fix: {
    text: "Remove the rule, or admit only your own addresses or the security groups of the callers. Put web servers behind a load balancer on port 443.",
    cli: "aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol tcp --port <port> --cidr 0.0.0.0/0",
    terraform: `resource "aws_vpc_security_group_ingress_rule" "<name>" {
  security_group_id            = aws_security_group.<name>.id
  referenced_security_group_id = aws_security_group.<callers>.id
  ip_protocol                  = "tcp"
  from_port                    = <port>
  to_port                      = <port>
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: <group-id>
    SourceSecurityGroupId: <callers-group-id>
    IpProtocol: tcp
    FromPort: <port>
    ToPort: <port>`,
  },
  references: {
    fsbp: ["EC2.19"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19",
      "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
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
    pass: "Only ports 80 and 443 are open to 0.0.0.0/0.",
    fail: "A rule admits 0.0.0.0/0 to port 445 (SMB).",
  },
  options: z.object({
    except: z
      ._default(z.array(z.int()), [])
      .check(z.describe("TCP ports that may be open to the world after all, such as 8080")),
  }),
  subject: securityGroup.with(),
  context: { firewall, groupUse },
  check: (group, { firewall, groupUse, options: { except } }) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const ports = [...HIGH_RISK_PORTS.keys()].filter((port) => !except.includes(port));
    const open = firewall.worldOpenAmong([group.GroupId], ports);
    if (open.length === 0) return pass;
    const { text, evidence } = severalOpenings(open, HIGH_RISK_PORTS);
    return fail(...groupUse.told(group, open, text, evidence));
  },
});
