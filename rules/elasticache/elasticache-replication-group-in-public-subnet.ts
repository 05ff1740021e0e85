import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { cacheCluster } from "../../src/services/elasticache/cache-cluster.ts";
import { cacheSubnetGroup } from "../../src/services/elasticache/cache-subnet-group.ts";
import { replicationGroup } from "../../src/services/elasticache/replication-group.ts";

export default defineRule({
  id: "elasticache-replication-group-in-public-subnet",
  title: "Replication group may place its nodes in a subnet that is routed to the internet",
  severity: "high",
  why: "Only the security groups and the missing public addresses then stand between the internet and the cache; private subnets stop the traffic whatever they say.",
  fix: {
    text: "Put private subnets into the cache subnet group and take the public ones out, or take their internet gateway route away. A subnet that holds nodes cannot be taken out: replace those nodes by replicas in private subnets first.",
    cli: "aws elasticache modify-cache-subnet-group --cache-subnet-group-name <group> --subnet-ids <private-subnet-a> <private-subnet-b>",
    terraform:
      'resource "aws_elasticache_subnet_group" "<group>" {\n  name       = "<group>"\n  subnet_ids = ["<private-subnet-a>", "<private-subnet-b>"]\n}',
    cloudformation:
      "Type: AWS::ElastiCache::SubnetGroup\nProperties:\n  Description: <text>\n  SubnetIds:\n    - <private-subnet-a>\n    - <private-subnet-b>",
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html"],
  },
  examples: {
    pass: "Every subnet of the group's subnet group reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of its subnet group routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: replicationGroup.with(),
  context: { clusters: cacheCluster.with(), groups: cacheSubnetGroup.with(), routing },
  check: ({ MemberClusters = [] }, { clusters, groups, routing }) => {
    // Only the nodes name the subnet group, and all name the same.
    const node = MemberClusters.map((member) => clusters.get(member)).find((found) => found !== undefined);
    if (!node) return skip("it has no nodes yet");
    const { CacheSubnetGroupName: name } = node;
    if (!name) return skip("it lies in no VPC");
    const group = groups.get(name);
    if (!group) return skip(`its subnet group ${name} is gone`);
    const open = routing.publicSubnets((group.Subnets ?? []).map((subnet) => subnet.SubnetIdentifier));
    return open.length === 0
      ? pass
      : fail(`in its subnet group ${name} ${open.map(({ text }) => text).join("; ")}`, {
          CacheSubnetGroupName: name,
          publicSubnets: open.map(({ evidence }) => evidence),
        });
  },
});
