import rule from "../../../rules/ec2/ec2-volume-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";

const attached = {
  VolumeId: "vol-1",
  State: "in-use",
  Attachments: [{ InstanceId: "i-1", Device: "/dev/xvda", State: "attached" }],
};

verdicts(rule, {
  passes: { encrypted: { subject: { ...attached, Encrypted: true } } },
  fails: {
    "attached and open": {
      subject: { ...attached, Encrypted: false },
      message: "the volume, attached to i-1 as /dev/xvda, is not encrypted",
      evidence: { Encrypted: false, InstanceId: "i-1" },
    },
    "left over": {
      subject: { VolumeId: "vol-1", State: "available", Encrypted: false, Attachments: [] },
      message: /attached to nothing/,
    },
  },
});
