import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { emrCluster } from "../../src/services/emr/cluster.ts";
import { publicNodes } from "../../src/services/emr/primary-node.ts";

export default defineRule({
  id: "emr-cluster-public-primary-node",
  title: "Primary node of an EMR cluster has a public address",
  severity: "high",
  why: "The consoles and services of Hadoop and Spark on it run code for whoever reaches them: only its security groups keep the internet away.",
  fix: {
    text: "A running node keeps its address: launch the cluster anew in a private subnet, with an endpoint for S3 and a NAT gateway where it needs the internet, and terminate this one.",
    cli: `aws emr run-job-flow --name <cluster> --release-label <release> --instances '{"Ec2SubnetId":"<private-subnet-id>","InstanceGroups":[{"InstanceRole":"MASTER","InstanceType":"<type>","InstanceCount":1}]}' --service-role <service-role> --job-flow-role <instance-profile>
aws emr terminate-job-flows --job-flow-ids <cluster-id>`,
    terraform: `resource "aws_emr_cluster" "<name>" {
  # …
  ec2_attributes {
    subnet_id        = aws_subnet.<private>.id
    instance_profile = aws_iam_instance_profile.<name>.arn
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EMR::Cluster
  Properties:
    Instances:
      Ec2SubnetId: <private-subnet-id>`,
  },
  references: {
    fsbp: ["EMR.1"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-1",
    ],
  },
  concerns: {
    cloudformation: "Instances.Ec2SubnetId",
    terraform: ["aws_emr_cluster"],
  },
  examples: {
    pass: "The primary node has a private address only.",
    fail: "The primary node was launched in a subnet that gives public addresses.",
  },
  subject: emrCluster.with("primaryNodes"),
  context: { instances: instance.with() },
  check: ({ primaryNodes, Name, Ec2SubnetId }, { instances }) => {
    if (primaryNodes.length === 0) return skip("it has no primary node at the moment");
    const nodes = publicNodes(primaryNodes, instances);
    if (nodes.length === 0) return pass;
    const words = nodes.map(({ Ec2InstanceId, PublicIpAddress }) => `${Ec2InstanceId} (${PublicIpAddress})`);
    return fail(
      `its primary node${nodes.length > 1 ? "s" : ""} ${words.join(", ")} can be addressed from the internet`,
      {
        ...{ Name, Ec2SubnetId },
        primaryNodes: nodes,
      },
    );
  },
});
