import rule from "../../../rules/ec2/ec2-volume-unattached.ts";
import { verdicts } from "../../verdicts.ts";

const left = {
  VolumeId: "vol-1",
  State: "available",
  Size: 500,
  VolumeType: "gp3",
  CreateTime: new Date("2026-01-10T00:00:00Z"),
  Attachments: [],
};

verdicts(rule, {
  passes: {
    "in use": { subject: { ...left, State: "in-use", Attachments: [{ InstanceId: "i-1" }] } },
    "of a stopped instance": { subject: { ...left, State: "in-use", Attachments: [{ InstanceId: "i-2" }] } },
  },
  fails: {
    "left behind": {
      subject: left,
      message: "its 500 GiB (gp3), made on 2026-01-10, are attached to nothing",
      evidence: { Size: 500 },
    },
  },
  skips: {
    "just made": { subject: { ...left, CreateTime: new Date("2026-06-15T11:00:00Z") }, message: /last day/ },
    "being made": { subject: { ...left, State: "creating" } },
    failed: { subject: { ...left, State: "error" } },
  },
});
