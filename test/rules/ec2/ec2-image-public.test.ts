import rule from "../../../rules/ec2/ec2-image-public.ts";
import { verdicts } from "../../verdicts.ts";

const image = (also: object) => ({ ImageId: "ami-1", Name: "shop-2019", State: "available", ...also });

verdicts(rule, {
  passes: {
    private: { subject: image({ Public: false }) },
    "nothing said": { subject: image({}) },
    "disabled, which makes it private": { subject: image({ Public: false, State: "disabled" }) },
  },
  fails: {
    public: {
      subject: image({ Public: true, BlockDeviceMappings: [{ Ebs: { SnapshotId: "snap-1" } }, { NoDevice: "" }] }),
      message: 'every AWS account can start "shop-2019"',
      evidence: { Public: true, snapshots: ["snap-1"] },
    },
    "public, on an instance store": { subject: image({ Public: true, Name: undefined }), message: "can start it" },
  },
  skips: { "failed to be made": { subject: image({ Public: true, State: "failed" }) } },
});
