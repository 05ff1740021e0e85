import rule from "../../../rules/redshift/redshift-cluster-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const single = { ...cluster, MultiAZ: "Disabled", MultiAZSecondary: undefined };

verdicts(rule, {
  passes: { "two zones": { subject: cluster }, "in small letters": { subject: { ...cluster, MultiAZ: "enabled" } } },
  fails: {
    "one zone": { subject: single, message: "it runs in eu-west-1a alone", severity: "medium" },
    "one zone, but it may be moved": {
      subject: { ...single, AvailabilityZoneRelocationStatus: "enabled" },
      message: /may relocate it/,
      severity: "low",
    },
    "nodes that cannot": { subject: { ...single, NodeType: "dc2.large" }, message: /needs RA3 nodes.*dc2\.large/ },
    "not told": { subject: { ...single, MultiAZ: undefined, AvailabilityZone: undefined }, message: /one zone/ },
  },
});
