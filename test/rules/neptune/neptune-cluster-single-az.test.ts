import rule from "../../../rules/neptune/neptune-cluster-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { "instances in several zones": { subject: cluster } },
  fails: {
    "one instance": {
      subject: { ...cluster, MultiAZ: false, DBClusterMembers: [{ DBInstanceIdentifier: "shop-1" }] },
      message: /only instance, shop-1,/,
      evidence: { MultiAZ: false, DBClusterMembers: ["shop-1"] },
    },
    "two instances in one zone": { subject: { ...cluster, MultiAZ: false }, message: /all its 2 instances/ },
  },
  skips: {
    "only storage": { subject: { ...cluster, MultiAZ: false, DBClusterMembers: [] }, message: /no instances/ },
    "not yet made": { subject: { ...cluster, MultiAZ: false, Status: "creating" } },
  },
});
