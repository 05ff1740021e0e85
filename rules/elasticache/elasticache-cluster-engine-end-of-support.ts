import { inDays } from "../../src/aws/age.ts";
import { daysLeft, endOfSupport, isProduct } from "../../src/aws/end-of-support.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { cacheCluster, firstNodeSpeaks } from "../../src/services/elasticache/cache-cluster.ts";

export default defineRule({
  id: "elasticache-cluster-engine-end-of-support",
  title: "Cache's engine version is, or soon will be, out of standard support",
  severity: "high",
  why: "From that day on AWS charges for Extended Support by the node and hour, and only the gravest security holes are still mended; three years later it upgrades the cache whether you are ready or not.",
  fix: {
    text: "Upgrade to a newer version in a maintenance window of your own; from Redis OSS it is worth going to Valkey at once. Try it on a copy restored from a backup first.",
    cli: "aws elasticache modify-replication-group --replication-group-id <group> --engine valkey --engine-version <version> --cache-parameter-group-name <parameter-group> --apply-immediately",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  engine               = "valkey"\n  engine_version       = "<version>"\n  parameter_group_name = "<parameter-group>"\n}',
    cloudformation:
      'Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  Engine: valkey\n  EngineVersion: "<version>"\n  CacheParameterGroupName: <parameter-group>',
  },
  references: {
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support-versions.html",
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.HowTo.html",
    ],
  },
  examples: {
    pass: "The cache runs Valkey 8, for which no end has been announced.",
    fail: "The cache runs Redis OSS 5.0.6, whose standard support ended on 2026-01-31.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(0), z.maximum(1095)), 183)
      .check(z.describe("How many days of standard support must be left")),
  }),
  subject: cacheCluster.with(),
  context: { clusters: cacheCluster.with() },
  check: (cluster, { clusters, now, options: { days } }) => {
    const { Engine, EngineVersion = "", ReplicationGroupId } = cluster;
    const product = `elasticache-${Engine}`;
    if (!isProduct(product)) return skip(`AWS has announced no end of support for any version of ${Engine}`);
    const support = endOfSupport(product, EngineVersion);
    if (!support.known) return skip(`${Engine} ${EngineVersion} is not in the calendar of ${support.asOf}`);
    const { endsOn, source } = support;
    const left = daysLeft(endsOn, now);
    if (left >= days) return pass;
    const spoken = firstNodeSpeaks(cluster, clusters);
    if (spoken) return skip(spoken);
    const when = left <= 0 ? `ended on ${endsOn}` : `ends on ${endsOn}, in ${inDays(left)}`;
    return fail(`standard support of ${Engine} ${EngineVersion} ${when}`, {
      ...{ Engine, EngineVersion, ReplicationGroupId, endsOn, source },
    });
  },
});
