import rule from "../../../rules/msk/msk-cluster-fewer-than-three-zones.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf } from "./samples.ts";

const zones = (...ZoneIds: string[]) => clusterOf({ brokers: { ZoneIds } });

verdicts(rule, {
  passes: {
    three: { subject: clusterOf() },
    "three by its subnets": { subject: clusterOf({ brokers: { ZoneIds: undefined } }) },
    "two, as the option allows": { subject: zones("a", "b"), options: { zones: 2 } },
  },
  fails: {
    two: { subject: zones("euw1-az1", "euw1-az2"), message: "its brokers lie in 2 zones" },
    "two by its subnets": {
      subject: clusterOf({ brokers: { ZoneIds: undefined, ClientSubnets: ["subnet-a", "subnet-b"] } }),
    },
  },
});
