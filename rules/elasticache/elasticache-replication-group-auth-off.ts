import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cacheCluster } from "../../src/services/elasticache/cache-cluster.ts";
import { replicationGroup } from "../../src/services/elasticache/replication-group.ts";
import { hasRoles, versionOf } from "../../src/services/elasticache/version.ts";

export default defineRule({
  id: "elasticache-replication-group-auth-off",
  title: "Replication group asks for no password",
  severity: "high",
  why: "Whoever reaches a node over the network may read and delete everything in it.",
  fix: {
    text: "Add an AUTH token, for which in-transit encryption must be on: until it is set as the only one, clients without it are let in as well. Let all clients send it, then set it. Better still, upgrade to a version with user groups.",
    cli: "aws elasticache modify-replication-group --replication-group-id <group> --auth-token <token> --auth-token-update-strategy ROTATE --apply-immediately\naws elasticache modify-replication-group --replication-group-id <group> --auth-token <token> --auth-token-update-strategy SET --apply-immediately",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  transit_encryption_enabled = true\n  auth_token                 = var.<token>\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  TransitEncryptionEnabled: true\n  AuthToken: '{{resolve:secretsmanager:<secret>:SecretString:<key>}}'",
  },
  references: {
    fsbp: ["ElastiCache.6"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-6",
    ],
  },
  examples: {
    pass: "A group of Redis OSS 5 has an AUTH token.",
    fail: "A group of Redis OSS 5 has none.",
  },
  subject: replicationGroup.with(),
  context: { clusters: cacheCluster.with() },
  check: (group, { clusters }) => {
    if (group.AuthTokenEnabled) return pass;
    const roles = "it can have user groups, which elasticache-replication-group-rbac-missing judges";
    if (hasRoles(group.Engine, undefined)) return skip(roles);
    const EngineVersion = versionOf(group, clusters);
    if (EngineVersion === undefined) return skip("it has no node yet that would tell its version");
    if (hasRoles(group.Engine, EngineVersion)) return skip(roles);
    return fail(`Redis OSS ${EngineVersion} without an AUTH token`, { AuthTokenEnabled: false, EngineVersion });
  },
});
