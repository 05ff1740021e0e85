import rule from "../../../rules/eks/eks-cluster-unsupported-version.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./clusters.ts";

verdicts(rule, {
  passes: {
    "supported for long": { subject: cluster({ version: "1.34" }) },
    "ends soon, for those who do not mind": { subject: cluster({ version: "1.33" }), options: { days: 14 } },
  },
  fails: {
    ended: {
      subject: cluster({ version: "1.32", upgradePolicy: { supportType: "EXTENDED" } }),
      message: "standard support of Kubernetes 1.32 ended on 2026-03-23",
      evidence: { supportType: "EXTENDED" },
      severity: "high",
    },
    "ends within two months": {
      subject: cluster({ version: "1.33" }),
      message: "standard support of Kubernetes 1.33 ends on 2026-07-29",
      severity: "medium",
    },
  },
  skips: {
    "newer than the calendar": { subject: cluster({ version: "1.99" }), message: /not in the calendar/ },
    "no version told": { subject: cluster({ version: undefined }) },
  },
});
