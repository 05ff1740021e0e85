import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { namedPorts, SENSITIVE_PORTS } from "../../src/services/ec2/ports.ts";
import { reach } from "../../src/services/ec2/reach.ts";
import { instanceTargets, reachedAmong } from "../../src/services/ec2/targets.ts";

export default defineRule({
  id: "ec2-instance-sensitive-port-reachable",
  title: "EC2 instance's administration or database port can be reached from the internet",
  severity: "critical",
  why: "Address, route, network ACL and security group all let the internet in: a guessed password or one unpatched flaw gives a stranger the server or its data.",
  fix: {
    text: "Take any one link away, best the address: put the server into a private subnet and reach it through Session Manager or a VPN. At once: remove the rule of the security group.",
    cli: `aws ec2 revoke-security-group-ingress --group-id <group-id> --protocol tcp --port <port> --cidr 0.0.0.0/0
aws ssm start-session --target <instance-id>`,
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
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html",
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html",
    ],
  },
  examples: {
    pass: "Port 22 is open to the world in the security group, but the instance has no public address.",
    fail: "The instance has an Elastic IP, its subnet routes 0.0.0.0/0 to an internet gateway, and its group admits 0.0.0.0/0 to port 22.",
  },
  options: z.object({
    except: z._default(z.array(z.int()), []).check(z.describe("TCP ports that are no such service here, such as 2376")),
  }),
  subject: instance.with(),
  context: { reach },
  check: (instance, { reach, options: { except } }) => {
    const ports = [...SENSITIVE_PORTS.keys()].filter((port) => !except.includes(port));
    const open = reachedAmong(reach, instanceTargets(instance), ports);
    const [first] = open;
    if (!first) return pass;
    const all = [...new Set(open.map(({ port }) => port))];
    const more = all.length > 1 ? `; open are ${namedPorts(all, SENSITIVE_PORTS)}` : "";
    const stopped = instance.State?.Name === "stopped" ? "; it is stopped now" : "";
    const firewall = first.firewall ? "; a firewall on the way was not looked into" : "";
    return fail(
      `${first.text} (${SENSITIVE_PORTS.get(first.port)})${more}${firewall}${stopped}`,
      { ...first.evidence, ports: all, ...(stopped && { State: instance.State }) },
      stopped || firewall ? { severity: "medium" } : {},
    );
  },
});
