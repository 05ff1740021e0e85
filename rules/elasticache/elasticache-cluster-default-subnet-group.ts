import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cacheCluster, firstNodeSpeaks } from "../../src/services/elasticache/cache-cluster.ts";

export default defineRule({
  id: "elasticache-cluster-default-subnet-group",
  title: "Cache lies in the default subnet group",
  severity: "medium",
  why: "The default group holds the subnets of the default VPC, which are public and which nobody chose for data; whatever else is put there without a thought becomes the cache's neighbour.",
  fix: {
    text: "Make a subnet group of private subnets and the cache anew in it: a running cache cannot change its subnet group. Restore the new one from a backup of the old.",
    cli: "aws elasticache create-cache-subnet-group --cache-subnet-group-name <group> --cache-subnet-group-description <text> --subnet-ids <private-subnet-a> <private-subnet-b>",
    terraform:
      'resource "aws_elasticache_subnet_group" "<group>" {\n  name       = "<group>"\n  subnet_ids = ["<private-subnet-a>", "<private-subnet-b>"]\n}\n\nresource "aws_elasticache_replication_group" "<name>" {\n  # …\n  subnet_group_name = "<group>"\n}',
    cloudformation: "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  CacheSubnetGroupName: !Ref <SubnetGroup>",
  },
  references: {
    fsbp: ["ElastiCache.7"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-7",
    ],
  },
  examples: { pass: "CacheSubnetGroupName is shop-cache.", fail: "CacheSubnetGroupName is default." },
  subject: cacheCluster.with(),
  context: { clusters: cacheCluster.with() },
  check: (cluster, { clusters }) => {
    const { CacheSubnetGroupName, ReplicationGroupId } = cluster;
    if (!CacheSubnetGroupName) return skip("it lies in no VPC");
    if (CacheSubnetGroupName !== "default") return pass;
    const spoken = firstNodeSpeaks(cluster, clusters);
    if (spoken) return skip(spoken);
    const whole = ReplicationGroupId ? `, and so does all of the replication group ${ReplicationGroupId}` : "";
    return fail(`it lies in the subnet group "default"${whole}`, { CacheSubnetGroupName, ReplicationGroupId });
  },
});
