import rule from "../../../rules/rds/rds-cluster-snapshot-public.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { clusterSnapshot as snapshot } from "./samples.ts";

verdicts(rule, {
  passes: {
    "not among the public ones": { subject: snapshot },
    "encrypted, which cannot be public": { subject: denied({ ...snapshot, StorageEncrypted: true }, "published") },
  },
  fails: {
    public: { subject: { ...snapshot, published: [snapshot.DBClusterSnapshotArn] }, message: /of shop is among/ },
  },
  skips: { automated: { subject: denied({ ...snapshot, SnapshotType: "automated" }, "published") } },
  unknowns: { "public ones unlisted": { subject: denied({ ...snapshot }, "published") } },
});
