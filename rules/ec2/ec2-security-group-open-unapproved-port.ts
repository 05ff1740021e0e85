import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { groupUse } from "../../src/services/ec2/group-use.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { unapproved } from "../../src/services/ec2/ports.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";

export default defineRule({
  id: "ec2-security-group-open-unapproved-port",
  title: "Security group admits the whole internet to a port that nobody approved",
  severity: "high",
  why: "What the world may reach should be a short list that somebody decided on; every other open port is a service that nobody defends.",
  fix: {
    text: "Remove the rule or narrow it to the callers' addresses or security groups. A port that is meant for everybody goes into the rule's options, where the decision can be seen.",
    cli: "aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol tcp --port <port> --cidr 0.0.0.0/0",
    terraform: `resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.<name>.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: <group-id>
    CidrIp: 0.0.0.0/0
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443`,
  },
  references: {
    fsbp: ["EC2.18"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18",
      "https://docs.aws.amazon.com/config/latest/developerguide/vpc-sg-open-only-to-authorized-ports.html",
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
    pass: "Only tcp ports 80 and 443 are open to 0.0.0.0/0.",
    fail: "A rule admits 0.0.0.0/0 to tcp ports 8000-9000.",
  },
  options: z.object({
    tcp: z._default(z.array(z.int()), [80, 443]).check(z.describe("TCP ports that may be open to the world")),
    udp: z._default(z.array(z.int()), []).check(z.describe("UDP ports that may be open to the world, such as 443")),
  }),
  subject: securityGroup.with(),
  context: { firewall, groupUse },
  check: (group, { firewall, groupUse, options: { tcp, udp } }) => {
    const elsewhere = ownedElsewhere(group);
    if (elsewhere) return skip(elsewhere);
    const found = unapproved(firewall.worldOpenings([group.GroupId]), { tcp, udp });
    if (found.length === 0) return pass;
    const text = `${found.map(({ opening }) => opening.text).join("; ")}; not approved is ${found.map((one) => one.text).join(", ")}`;
    const evidence = {
      openings: found.map(({ opening }) => opening.evidence),
      unapproved: found.map((one) => one.text),
    };
    return fail(
      ...groupUse.told(
        group,
        found.flatMap(({ ranges }) => ranges),
        text,
        evidence,
      ),
    );
  },
});
