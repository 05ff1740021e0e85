import rule from "../../../rules/msk/msk-cluster-brokers-uneven.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf } from "./samples.ts";

const brokers = (NumberOfBrokerNodes: number, ...ZoneIds: string[]) =>
  clusterOf({ NumberOfBrokerNodes, ...(ZoneIds.length > 0 && { brokers: { ZoneIds } }) });

verdicts(rule, {
  passes: { "six in three zones": { subject: brokers(6) }, "two in two": { subject: brokers(2, "a", "b") } },
  fails: {
    "four in three zones": { subject: brokers(4), message: "4 brokers cannot be spread evenly over 3 zones" },
    "three in two": { subject: brokers(3, "a", "b"), evidence: { zones: 2 } },
  },
});
