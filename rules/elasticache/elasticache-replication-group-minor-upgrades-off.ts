import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cacheCluster } from "../../src/services/elasticache/cache-cluster.ts";
import { replicationGroup } from "../../src/services/elasticache/replication-group.ts";
import { takesMinorUpgrades, versionOf } from "../../src/services/elasticache/version.ts";

export default defineRule({
  id: "elasticache-replication-group-minor-upgrades-off",
  title: "Replication group gets no minor engine version by itself",
  severity: "medium",
  why: "Holes that the engine's makers have mended stay open until somebody remembers to upgrade.",
  fix: {
    text: "Let ElastiCache install minor versions in the maintenance window.",
    cli: "aws elasticache modify-replication-group --replication-group-id <group> --auto-minor-version-upgrade --apply-immediately",
    terraform: `resource "aws_elasticache_replication_group" "<name>" {
  # …
  auto_minor_version_upgrade = true
}`,
    cloudformation: `<Name>:
  Type: AWS::ElastiCache::ReplicationGroup
  Properties:
    AutoMinorVersionUpgrade: true`,
  },
  references: {
    fsbp: ["ElastiCache.2"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-2",
    ],
  },
  examples: {
    pass: "A group of Valkey 8.0 has AutoMinorVersionUpgrade true.",
    fail: "A group of Redis OSS 7.1 has AutoMinorVersionUpgrade false.",
  },
  subject: replicationGroup.with(),
  context: { clusters: cacheCluster.with() },
  check: (group, { clusters }) => {
    const { Engine = "redis", MemberClusters = [] } = group;
    if (group.AutoMinorVersionUpgrade) return pass;
    const version = versionOf(group, clusters);
    if (version === undefined) return skip("it has no node yet");
    if (!takesMinorUpgrades(Engine, version))
      return skip(`ElastiCache installs no minor version of ${Engine} ${version} by itself`);
    // Where the group does not tell, its nodes do.
    const off = MemberClusters.filter((name) => clusters.get(name)?.AutoMinorVersionUpgrade === false);
    if (group.AutoMinorVersionUpgrade === undefined && off.length === 0) return pass;
    return fail(`${Engine} ${version} gets no minor version by itself`, {
      AutoMinorVersionUpgrade: false,
      EngineVersion: version,
    });
  },
});
