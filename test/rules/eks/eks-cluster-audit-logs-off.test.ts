import rule from "../../../rules/eks/eks-cluster-audit-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./clusters.ts";

const logs = (...clusterLogging: object[]) => cluster({ logging: { clusterLogging } });

verdicts(rule, {
  passes: {
    on: { subject: logs({ types: ["api", "audit"], enabled: true }, { types: ["scheduler"], enabled: false }) },
  },
  fails: {
    off: { subject: logs({ types: ["api", "audit"], enabled: false }), message: "its audit log is off (on: none)" },
    "others on": {
      subject: logs({ types: ["api"], enabled: true }, { types: ["audit"], enabled: false }),
      message: "its audit log is off (on: api)",
    },
    "nothing told": { subject: cluster() },
  },
});
