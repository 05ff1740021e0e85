import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cacheCluster } from "../../src/services/elasticache/cache-cluster.ts";
import { replicationGroup } from "../../src/services/elasticache/replication-group.ts";
import { hasRoles, versionOf } from "../../src/services/elasticache/version.ts";

export default defineRule({
  id: "elasticache-replication-group-rbac-missing",
  title: "Replication group knows no users",
  severity: "medium",
  why: "Whoever reaches a node over the network may run every command on all data; nobody can be told from anybody else.",
  fix: {
    text: "Give the group a user group whose users have passwords or IAM authentication and only the commands that they need. In-transit encryption must be on.",
    cli: "aws elasticache create-user-group --user-group-id <user-group> --engine <engine> --user-ids <user>\naws elasticache modify-replication-group --replication-group-id <group> --user-group-ids-to-add <user-group> --apply-immediately",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  transit_encryption_enabled = true\n  user_group_ids             = ["<user-group>"]\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  TransitEncryptionEnabled: true\n  UserGroupIds:\n    - <user-group>",
  },
  references: {
    wellArchitected: ["SEC02-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"],
  },
  examples: {
    pass: "A Valkey group has a user group.",
    fail: "A group of Redis OSS 7 has neither a user group nor an AUTH token.",
  },
  subject: replicationGroup.with(),
  context: { clusters: cacheCluster.with() },
  check: (group, { clusters }) => {
    const { UserGroupIds = [], AuthTokenEnabled, Engine } = group;
    if (UserGroupIds.length > 0 || AuthTokenEnabled) return pass;
    const evidence = { UserGroupIds, AuthTokenEnabled: false, Engine };
    if (hasRoles(Engine, undefined)) return fail("it has neither a user group nor an AUTH token", evidence);
    const EngineVersion = versionOf(group, clusters);
    if (EngineVersion === undefined) return skip("it has no node yet that would tell its version");
    return hasRoles(Engine, EngineVersion)
      ? fail("it has neither a user group nor an AUTH token", { ...evidence, EngineVersion })
      : skip(
          `Redis OSS ${EngineVersion} has no user groups; elasticache-replication-group-auth-off judges its AUTH token`,
        );
  },
});
