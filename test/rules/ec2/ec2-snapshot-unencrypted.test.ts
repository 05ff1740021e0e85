import rule from "../../../rules/ec2/ec2-snapshot-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";

const snapshot = {
  SnapshotId: "snap-1",
  VolumeId: "vol-1",
  VolumeSize: 8,
  StartTime: new Date("2026-06-01T03:00:00Z"),
};

verdicts(rule, {
  passes: { encrypted: { subject: { ...snapshot, Encrypted: true } } },
  fails: {
    open: {
      subject: { ...snapshot, Encrypted: false },
      message: "the 8 GiB of vol-1 of 2026-06-01 are kept unencrypted",
      evidence: { VolumeId: "vol-1" },
    },
  },
});
