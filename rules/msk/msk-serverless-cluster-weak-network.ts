import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { mskServerless } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-serverless-cluster-weak-network",
  title: "MSK Serverless cluster lies in public subnets or in one zone",
  severity: "medium",
  why: "In one zone clients lose the cluster together with the zone; in public subnets only security groups stand between it and the internet.",
  fix: {
    text: "A cluster's subnets cannot be changed: make a new one with private subnets of at least two zones, and move the topics with MSK Replicator.",
    cli: "aws kafka create-cluster-v2 --cluster-name <cluster> --serverless 'VpcConfigs=[{SubnetIds=[<private-subnet-a>,<private-subnet-b>],SecurityGroupIds=[<group>]}],ClientAuthentication={Sasl={Iam={Enabled=true}}}'",
    terraform: `resource "aws_msk_serverless_cluster" "<name>" {
  # …
  vpc_config {
    subnet_ids         = ["<private-subnet-a>", "<private-subnet-b>"]
    security_group_ids = ["<group>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::ServerlessCluster
  Properties:
    VpcConfigs:
      - SubnetIds:
          - <private-subnet-a>
          - <private-subnet-b>
        SecurityGroups:
          - <group>`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/msk/latest/developerguide/serverless.html"],
  },
  examples: {
    pass: "The cluster lists private subnets of two zones.",
    fail: "A subnet of the cluster routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: mskServerless.with(),
  context: { routing },
  check: ({ Serverless: { VpcConfigs = [] } }, { routing }) => {
    const open = routing.publicSubnets(VpcConfigs.flatMap(({ SubnetIds = [] }) => SubnetIds));
    if (open.length > 0)
      return fail(open.map(({ text }) => text).join("; "), { publicSubnets: open.map(({ evidence }) => evidence) });
    const alone = VpcConfigs.find(({ SubnetIds = [] }) => {
      const zones = SubnetIds.map((id) => routing.subnet(id).subnet.AvailabilityZone);
      return new Set(zones).size < 2;
    });
    return alone
      ? fail(`its subnets ${alone.SubnetIds?.join(", ")} lie in one zone`, { SubnetIds: alone.SubnetIds })
      : pass;
  },
});
