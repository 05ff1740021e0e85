import rule from "../../../rules/dms/dms-replication-instance-minor-upgrades-off.ts";
import { verdicts } from "../../verdicts.ts";
import { instance } from "./samples.ts";

verdicts(rule, {
  passes: { "minor upgrades by themselves": { subject: instance } },
  fails: {
    "no upgrades": { subject: { ...instance, AutoMinorVersionUpgrade: false }, message: /it runs 3\.5\.4/ },
    "no upgrades, version untold": {
      subject: { ...instance, AutoMinorVersionUpgrade: false, EngineVersion: undefined },
      message: /does not tell/,
    },
  },
});
