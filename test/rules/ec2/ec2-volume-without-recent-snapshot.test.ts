import rule from "../../../rules/ec2/ec2-volume-without-recent-snapshot.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { snapshot } from "../../../src/services/ec2/snapshot.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";

const volume = {
  VolumeId: "vol-1",
  State: "in-use",
  CreateTime: new Date("2025-01-01T00:00:00Z"),
  Attachments: [{ InstanceId: "i-1", DeleteOnTermination: true }],
};
const taken = (day: string, also: object = {}) => ({
  SnapshotId: `snap-${day}`,
  VolumeId: "vol-1",
  State: "completed",
  StartTime: new Date(`2026-${day}T03:00:00Z`),
  ...also,
});
const among = (...snapshots: object[]) => [[snapshot, snapshots] as const];
const scaled = { InstanceId: "i-1", Tags: [{ Key: "aws:autoscaling:groupName", Value: "web" }] };

verdicts(rule, {
  passes: {
    "taken last night": { subject: volume, given: among(taken("06-15"), taken("05-01")) },
    "older, but young enough for the team": { subject: volume, given: among(taken("05-20")), options: { days: 30 } },
    "stays when its scaled instance goes": {
      subject: { ...volume, Attachments: [{ InstanceId: "i-1", DeleteOnTermination: false }] },
      given: [...among(taken("06-15")), [instance, [scaled]]],
    },
  },
  fails: {
    "an old one": {
      subject: volume,
      given: among(taken("05-01"), taken("06-01")),
      message: "its last completed snapshot snap-06-01 is 14 days old",
      evidence: { SnapshotId: "snap-06-01", days: 7 },
    },
    "the young one is pending": {
      subject: volume,
      given: among(taken("06-15", { State: "pending" }), taken("06-01")),
      message: /snap-06-01/,
    },
    "that of another volume": {
      subject: volume,
      given: among(taken("06-15", { VolumeId: "vol-2" })),
      message: /no snapshot/,
    },
    "an instance that nobody scales": { subject: volume, given: [[instance, [{ InstanceId: "i-1", Tags: [] }]]] },
  },
  skips: {
    unattached: { subject: { ...volume, State: "available", Attachments: [] }, message: /attached to nothing/ },
    young: { subject: { ...volume, CreateTime: new Date("2026-06-12T00:00:00Z") }, message: /less than 7 days/ },
    "root of a scaled instance": { subject: volume, given: [[instance, [scaled]]], message: /Auto Scaling group web/ },
    "of an ECS task": {
      subject: {
        ...volume,
        Attachments: [{ InstanceOwningService: "ecs", AssociatedResource: "arn:aws:ecs:…:task/1" }],
      },
      message: /^ecs attached it/,
    },
  },
  unknowns: { "snapshots are denied": { subject: volume, given: [[snapshot, UNLISTED]], message: /denied/ } },
});
