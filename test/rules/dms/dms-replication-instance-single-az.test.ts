import rule from "../../../rules/dms/dms-replication-instance-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { instance } from "./samples.ts";

verdicts(rule, {
  passes: { "a standby": { subject: instance } },
  fails: {
    "one zone": { subject: { ...instance, MultiAZ: false }, message: "it has no standby outside eu-west-1a" },
    "a standby that is ordered": {
      subject: { ...instance, MultiAZ: false, PendingModifiedValues: { MultiAZ: true } },
      message: /a standby is ordered/,
    },
  },
});
