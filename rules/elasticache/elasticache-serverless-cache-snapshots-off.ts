import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { serverlessCache } from "../../src/services/elasticache/serverless-cache.ts";

export default defineRule({
  id: "elasticache-serverless-cache-snapshots-off",
  title: "Serverless cache keeps no daily backups",
  severity: "medium",
  why: "What the cache holds beyond its source (sessions, queues, counters) cannot be brought back after a deletion or a faulty release.",
  fix: {
    text: "Keep daily backups for at least a day.",
    cli: "aws elasticache modify-serverless-cache --serverless-cache-name <cache> --snapshot-retention-limit 7 --daily-snapshot-time 03:00",
    terraform:
      'resource "aws_elasticache_serverless_cache" "<name>" {\n  # …\n  snapshot_retention_limit = 7\n  daily_snapshot_time      = "03:00"\n}',
    cloudformation:
      'Type: AWS::ElastiCache::ServerlessCache\nProperties:\n  SnapshotRetentionLimit: 7\n  DailySnapshotTime: "03:00"',
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html"],
  },
  examples: { pass: "SnapshotRetentionLimit is 7.", fail: "SnapshotRetentionLimit is 0 or absent: backups are off." },
  subject: serverlessCache.with(),
  check: ({ SnapshotRetentionLimit: kept = 0, Engine, Status }) => {
    if (kept > 0) return pass;
    if (Status?.toLowerCase() === "creating") return skip("it is still being created");
    return fail("daily backups are off", { SnapshotRetentionLimit: kept, Engine });
  },
});
