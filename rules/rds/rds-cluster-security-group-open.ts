import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";

export default defineRule({
  id: "rds-cluster-security-group-open",
  title: "Database cluster's security groups open its port to the world",
  severity: "high",
  why: "Whoever can route to the cluster may try passwords and exploits on it; one instance with a public address and that is everyone.",
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
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.RDSSecurityGroups.html"],
  },
  examples: {
    pass: "Port 3306 is admitted only from the application's security group.",
    fail: "A security group of the cluster admits 0.0.0.0/0 to port 3306.",
  },
  subject: dbCluster.with(),
  context: { firewall },
  check: ({ Port, VpcSecurityGroups = [] }, { firewall }) => {
    if (VpcSecurityGroups.length === 0) return skip("AWS names no security groups of it");
    if (Port === undefined) return skip("it has no port yet");
    const opening = firewall.worldOpening(
      VpcSecurityGroups.map((group) => group.VpcSecurityGroupId),
      Port,
    );
    return opening ? fail(opening.text, opening.evidence) : pass;
  },
});
