import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { replicationGroup } from "../../src/services/elasticache/replication-group.ts";

export default defineRule({
  id: "elasticache-replication-group-plaintext",
  title: "Replication group talks without TLS",
  severity: "medium",
  why: "Data, and the passwords of those who log in, can be read by whoever sees the traffic between clients and nodes.",
  fix: {
    text: "Require in-transit encryption. A running group takes two steps: let it prefer TLS, move all clients to TLS, then require it. Redis OSS before 7 must be made anew from a backup.",
    cli: "aws elasticache modify-replication-group --replication-group-id <group> --transit-encryption-enabled --transit-encryption-mode preferred --apply-immediately\naws elasticache modify-replication-group --replication-group-id <group> --transit-encryption-mode required --apply-immediately",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  transit_encryption_enabled = true\n  transit_encryption_mode    = "required"\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  TransitEncryptionEnabled: true\n  TransitEncryptionMode: required",
  },
  references: {
    fsbp: ["ElastiCache.5"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-5",
    ],
  },
  examples: {
    pass: "TransitEncryptionEnabled is true and the mode, where there is one, is required.",
    fail: "TransitEncryptionMode is preferred: clients without TLS are let in.",
  },
  subject: replicationGroup.with(),
  check: ({ TransitEncryptionEnabled, TransitEncryptionMode }) => {
    if (!TransitEncryptionEnabled) return fail("in-transit encryption is off", { TransitEncryptionEnabled: false });
    // Versions before the two-step migration have no mode: where TLS is on, they let nothing else in.
    return TransitEncryptionMode === "preferred"
      ? fail("TLS is preferred, not required: clients without TLS are let in", {
          TransitEncryptionEnabled,
          TransitEncryptionMode,
        })
      : pass;
  },
});
