import rule from "../../../rules/neptune/neptune-snapshot-public.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { snapshot } from "./samples.ts";

verdicts(rule, {
  passes: {
    "shared with nobody": { subject: snapshot },
    "an encrypted one, which AWS keeps from being public": {
      subject: denied({ ...snapshot, StorageEncrypted: true }, "published"),
    },
  },
  fails: {
    "in the list of public snapshots": {
      subject: { ...snapshot, published: [snapshot.DBClusterSnapshotArn] },
      message: /everyone.*data of shop/,
      evidence: { restore: ["all"], DBClusterIdentifier: "shop" },
    },
  },
  skips: { "an automatic backup": { subject: { ...snapshot, SnapshotType: "automated" } } },
  unknowns: { "public snapshots unread": { subject: denied({ ...snapshot }, "published") } },
});
