import rule from "../../../rules/redshift/redshift-cluster-enhanced-routing-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const off = { ...cluster, EnhancedVpcRouting: false };

verdicts(rule, {
  passes: { on: { subject: cluster } },
  fails: {
    off: { subject: off, message: "enhanced VPC routing is off" },
    "on is ordered": {
      subject: { ...off, PendingModifiedValues: { EnhancedVpcRouting: true } },
      message: /ordered but not yet in force/,
    },
  },
});
