import rule from "../../../rules/opensearch/opensearch-domain-few-data-nodes.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old } from "./samples.ts";

const cluster = (InstanceCount: number, ZoneAwarenessEnabled: boolean) => ({
  ...domain,
  ClusterConfig: { InstanceCount, ZoneAwarenessEnabled },
});

verdicts(rule, {
  passes: {
    "three over several zones": { subject: domain },
    "two are enough for the team": { subject: cluster(2, true), options: { nodes: 2 } },
  },
  fails: {
    "two over two zones": { subject: cluster(2, true), message: "2 data nodes of 3" },
    "six in one zone": { subject: cluster(6, false), message: "6 data nodes, in one zone" },
    "one, as AWS delivers it": { subject: old, message: "one data node of 3, in one zone" },
  },
});
