import rule from "../../../rules/elasticache/elasticache-snapshot-default-key.ts";
import { elasticacheSnapshot } from "../../../src/services/elasticache/snapshot.ts";
import { type Given, verdicts } from "../../verdicts.ts";
import { snapshot } from "./snapshots.ts";

const KmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000001";
const newer: Given = [
  [elasticacheSnapshot, [snapshot("automatic.2", 0.5), snapshot("by-hand.2", 0.1, { SnapshotSource: "manual" })]],
];

verdicts(rule, {
  passes: { "a key of one's own": { subject: snapshot("automatic.1", 1, { KmsKeyId }) } },
  fails: {
    "by hand, with newer ones about": {
      subject: snapshot("by-hand.1", 90, { SnapshotSource: "manual" }),
      given: newer,
      message: "this manual backup of sessions names no KMS key",
    },
    "the newest automatic one": { subject: snapshot("automatic.3", 0.2), given: newer },
    "of a single node": {
      subject: snapshot("automatic.1", 1, { ReplicationGroupId: undefined, CacheClusterId: "queue" }),
      given: newer,
      message: /of queue/,
    },
  },
  skips: {
    "an older automatic one": { subject: snapshot("automatic.1", 1), given: newer, message: /automatic.2, the newest/ },
    unfinished: { subject: snapshot("automatic.3", 0, { SnapshotStatus: "creating" }) },
  },
});
