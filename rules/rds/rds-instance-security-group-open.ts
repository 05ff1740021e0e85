import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";

export default defineRule({
  id: "rds-instance-security-group-open",
  title: "RDS instance's security groups open its port to the world",
  severity: "high",
  why: "Whoever can route to the instance may try passwords and exploits on it; one change of its public access and that is everyone.",
  fix: {
    text: "Admit the database port only from the security groups of the applications that use it.",
    cli: "aws ec2 revoke-security-group-ingress --group-id <group> --protocol tcp --port <port> --cidr 0.0.0.0/0\naws ec2 authorize-security-group-ingress --group-id <group> --protocol tcp --port <port> --source-group <application-group>",
    terraform:
      'resource "aws_vpc_security_group_ingress_rule" "<name>" {\n  security_group_id            = "<group>"\n  referenced_security_group_id = "<application-group>"\n  ip_protocol                  = "tcp"\n  from_port                    = <port>\n  to_port                      = <port>\n}',
    cloudformation:
      "Type: AWS::EC2::SecurityGroupIngress\nProperties:\n  GroupId: <group>\n  SourceSecurityGroupId: <application-group>\n  IpProtocol: tcp\n  FromPort: <port>\n  ToPort: <port>",
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html"],
  },
  examples: {
    pass: "Port 5432 is admitted only from the application's security group.",
    fail: "A security group of the instance admits 0.0.0.0/0 to all ports.",
  },
  subject: dbInstance.with(),
  context: { firewall },
  check: (instance, { firewall }) => {
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    const { Endpoint, VpcSecurityGroups = [], PubliclyAccessible } = instance;
    if (Endpoint?.Port === undefined) return skip("it has no endpoint yet");
    if (VpcSecurityGroups.length === 0) return skip("AWS names no security groups of it");
    const groups = VpcSecurityGroups.map((group) => group.VpcSecurityGroupId);
    const opening = firewall.worldOpening(groups, Endpoint.Port);
    if (!opening) return pass;
    const reachable = PubliclyAccessible ? "has a public address" : "has no public address";
    return fail(`${opening.text}; the instance ${reachable}`, { PubliclyAccessible, ...opening.evidence });
  },
});
