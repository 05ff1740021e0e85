import rule from "../../../rules/rds/rds-cluster-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz, serverlessV1 } from "./samples.ts";

const single = { ...cluster, MultiAZ: false };

verdicts(rule, {
  passes: {
    "instances in several zones": { subject: { ...cluster, MultiAZ: true } },
    "a Multi-AZ cluster": { subject: { ...multiAz, MultiAZ: true } },
  },
  fails: {
    "one instance": { subject: single, evidence: { MultiAZ: false, DBClusterMembers: ["shop-1"] } },
    "one instance of Serverless v2": {
      subject: { ...single, ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 8 } },
    },
  },
  skips: {
    "Serverless v1": { subject: { ...serverlessV1, MultiAZ: false }, message: /Serverless v1/ },
    "a headless secondary": {
      subject: { ...single, DBClusterMembers: [], GlobalClusterIdentifier: "world" },
      message: /no instances/,
    },
    Limitless: { subject: { ...single, ClusterScalabilityType: "limitless" } },
    "not yet made": { subject: { ...single, Status: "creating" } },
  },
});
