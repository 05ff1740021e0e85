import rule from "../../../rules/opensearch/opensearch-domain-few-master-nodes.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old } from "./samples.ts";

const masters = (DedicatedMasterEnabled: boolean, DedicatedMasterCount: number) => ({
  ...domain,
  ClusterConfig: { DedicatedMasterEnabled, DedicatedMasterCount },
});

verdicts(rule, {
  passes: { three: { subject: domain }, five: { subject: masters(true, 5) } },
  fails: {
    two: { subject: masters(true, 2), message: "2 of 3 dedicated master nodes" },
    "three that were turned off": { subject: masters(false, 3), message: "no dedicated master nodes" },
    none: { subject: old },
  },
});
