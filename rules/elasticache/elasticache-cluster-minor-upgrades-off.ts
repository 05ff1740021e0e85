import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cacheCluster, groupDecides } from "../../src/services/elasticache/cache-cluster.ts";
import { takesMinorUpgrades } from "../../src/services/elasticache/version.ts";

export default defineRule({
  id: "elasticache-cluster-minor-upgrades-off",
  title: "Cache cluster gets no minor engine version by itself",
  severity: "medium",
  why: "Holes that the engine's makers have mended stay open until somebody remembers to upgrade.",
  fix: {
    text: "Let ElastiCache install minor versions in the maintenance window.",
    cli: "aws elasticache modify-cache-cluster --cache-cluster-id <cluster> --auto-minor-version-upgrade --apply-immediately",
    terraform: `resource "aws_elasticache_cluster" "<name>" {
  # …
  auto_minor_version_upgrade = "true"
}`,
    cloudformation: `<Name>:
  Type: AWS::ElastiCache::CacheCluster
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
    pass: "A single node of Redis OSS 7.1 has AutoMinorVersionUpgrade true.",
    fail: "A single node of Redis OSS 7.1 has AutoMinorVersionUpgrade false.",
  },
  subject: cacheCluster.with(),
  check: (cluster) => {
    const { Engine, EngineVersion, AutoMinorVersionUpgrade } = cluster;
    const decided = groupDecides(cluster);
    if (decided) return skip(decided);
    if (!takesMinorUpgrades(Engine, EngineVersion))
      return skip(`ElastiCache installs no minor version of ${Engine} ${EngineVersion} by itself`);
    return AutoMinorVersionUpgrade
      ? pass
      : fail(`${Engine} ${EngineVersion} gets no minor version by itself`, {
          AutoMinorVersionUpgrade: false,
          EngineVersion,
        });
  },
});
