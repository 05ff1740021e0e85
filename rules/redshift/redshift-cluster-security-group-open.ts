import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { firewall } from "../../src/services/ec2/firewall.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-security-group-open",
  title: "Redshift cluster's security groups open its port to the world",
  severity: "high",
  why: "Whoever can route to the cluster may try passwords and exploits on it; one change of its public access and that is everyone.",
  fix: {
    text: "Admit the cluster's port only from the security groups and networks of those who use it.",
    cli: "aws ec2 revoke-security-group-ingress --group-id <group> --protocol tcp --port <port> --cidr 0.0.0.0/0\naws ec2 authorize-security-group-ingress --group-id <group> --protocol tcp --port <port> --source-group <application-group>",
    terraform: `resource "aws_vpc_security_group_ingress_rule" "<name>" {
  security_group_id            = "<group>"
  referenced_security_group_id = "<application-group>"
  ip_protocol                  = "tcp"
  from_port                    = 5439
  to_port                      = 5439
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: <group>
    SourceSecurityGroupId: <application-group>
    IpProtocol: tcp
    FromPort: 5439
    ToPort: 5439`,
  },
  references: {
    fsbp: ["Redshift.15"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/security-network-isolation.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-15",
    ],
  },
  examples: {
    pass: "Port 5439 is admitted only from the security group of the reports.",
    fail: "A security group of the cluster admits 0.0.0.0/0 to port 5439.",
  },
  subject: redshiftCluster.with(),
  context: { firewall },
  check: ({ Endpoint, VpcSecurityGroups = [], PubliclyAccessible }, { firewall }) => {
    if (Endpoint?.Port === undefined) return skip("it has no endpoint yet");
    const groups = VpcSecurityGroups.map((group) => group.VpcSecurityGroupId);
    const opening = firewall.worldOpening(groups, Endpoint.Port);
    if (!opening) return pass;
    const reachable = PubliclyAccessible ? "has a public address" : "has no public address";
    return fail(`${opening.text}; the cluster ${reachable}`, { PubliclyAccessible, ...opening.evidence });
  },
});
