import rule from "../../../rules/rds/rds-snapshot-public.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { snapshot } from "./samples.ts";

const open = { ...snapshot, published: [snapshot.DBSnapshotArn] };

verdicts(rule, {
  passes: {
    "not among the public ones": { subject: snapshot },
    "encrypted, which cannot be public": { subject: denied({ ...snapshot, Encrypted: true }, "published") },
    "of AWS Backup, and private": { subject: { ...snapshot, SnapshotType: "awsbackup" } },
  },
  fails: { public: { subject: open, message: /orders is among/, evidence: { DBInstanceIdentifier: "orders" } } },
  skips: { automated: { subject: denied({ ...snapshot, SnapshotType: "automated" }, "published") } },
  unknowns: { "public ones unlisted": { subject: denied({ ...snapshot }, "published") } },
});
