import { gather } from "../../src/aws/decide.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { admittedPast } from "../../src/services/ec2/admitted-past.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { reach } from "../../src/services/ec2/reach.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { ifKnown, instanceTargets, reachedFirst } from "../../src/services/ec2/targets.ts";
import { balanced, expectedOn } from "../../src/services/elbv2/targets-of.ts";

export default defineRule({
  id: "ec2-instance-bypasses-load-balancer",
  title: "EC2 instance behind a load balancer admits others to its port as well",
  severity: "high",
  why: "Who comes past the load balancer comes past its web ACL, its TLS and its logs, and can take one server down at a time.",
  fix: {
    text: "In the server's security group, replace the sources of the port by the load balancer's security group alone. Monitoring gets a port of its own, or its group is a decision to be suppressed with a reason.",
    cli: `aws ec2 authorize-security-group-ingress --group-id <server-group-id> --protocol tcp --port <port> --source-group <load-balancer-group-id>
aws ec2 revoke-security-group-ingress --group-id <server-group-id> --protocol tcp --port <port> --cidr 0.0.0.0/0`,
    terraform: `resource "aws_vpc_security_group_ingress_rule" "from_balancer" {
  security_group_id            = aws_security_group.<server>.id
  referenced_security_group_id = aws_security_group.<balancer>.id
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: <server-group-id>
    SourceSecurityGroupId: <load-balancer-group-id>
    IpProtocol: tcp
    FromPort: 8080
    ToPort: 8080`,
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html",
    ],
  },
  examples: {
    pass: "The server's group admits port 8080 from the load balancer's group only.",
    fail: "The server's group admits port 8080 from 0.0.0.0/0 as well.",
  },
  subject: instance.with(),
  context: { balanced, reach, groups: securityGroup.with(), subnets: subnet.with() },
  check: (instance, { balanced, reach, groups, subnets }) => {
    const all = balanced.of(instance);
    if (all.length === 0) return skip("no load balancer sends to it");
    const ports = expectedOn(all);
    if (ports.length === 0)
      return skip("its load balancers have no security groups, so that it must admit clients itself");
    const past = gather(
      ...ports.map(
        (one) => () => admittedPast(instance, one, { groups, subnets }).map((other) => ({ ...other, ...one })),
      ),
    );
    const worst = past.find((other) => other.public) ?? past[0];
    if (!worst) return pass;
    const { protocol, port, balancers, GroupId } = worst;
    const sources = [...new Set(past.filter((one) => one.port === port).map(({ source }) => source))];
    const text = `${GroupId} admits ${sources.slice(0, 4).join(", ")} to ${protocol} port ${port} past ${balancers.join(", ")}`;
    const evidence = {
      protocol,
      port,
      LoadBalancers: balancers,
      sources: past.map(({ GroupId, source }) => ({ GroupId, source })),
    };
    if (!worst.public) return fail(text, evidence, { severity: "low" });
    const range = { protocol, from: port, to: port };
    const open = ifKnown(() => reachedFirst(reach, instanceTargets(instance), [range], "public"));
    if (open === "unread") return fail(text, evidence);
    if (open) return fail(`${text}; ${open.text}`, { ...evidence, path: open.evidence });
    return fail(`${text}; from the internet it cannot be reached now`, evidence, { severity: "medium" });
  },
});
