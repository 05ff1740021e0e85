import rule from "../../../rules/eks/eks-nodegroup-unsupported-version.ts";
import { eksCluster } from "../../../src/services/eks/cluster.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster, nodegroup } from "./clusters.ts";

const of = (version: string) => [[eksCluster, [cluster({ version })]]] as const;

verdicts(rule, {
  passes: {
    "its cluster's version": { subject: nodegroup(), given: of("1.34") },
    "one behind": { subject: nodegroup({ version: "1.33" }), given: of("1.34") },
    "three behind, where that is allowed": {
      subject: nodegroup({ version: "1.33" }),
      given: of("1.36"),
      options: { minorsBehind: 3 },
    },
  },
  fails: {
    "out of support, whatever its cluster": {
      subject: nodegroup({ version: "1.32" }),
      given: [[eksCluster, UNLISTED]],
      message: "standard support of Kubernetes 1.32 ended on 2026-03-23",
      severity: "high",
    },
    "two behind": {
      subject: nodegroup({ version: "1.33" }),
      given: of("1.35"),
      message: "it runs 1.33, 2 minor versions behind its cluster (1.35)",
      severity: "medium",
    },
  },
  skips: { "an image of one's own": { subject: nodegroup({ version: undefined }), given: of("1.34") } },
  unknowns: { "clusters are not listed": { subject: nodegroup(), given: [[eksCluster, UNLISTED]] } },
});
