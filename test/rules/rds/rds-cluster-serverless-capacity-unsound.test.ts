import rule from "../../../rules/rds/rds-cluster-serverless-capacity-unsound.ts";
import { dbInstance } from "../../../src/services/rds/db-instance.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster, memberIn, serverlessV1 } from "./samples.ts";

const from = (MinCapacity: number, MaxCapacity: number, also: object = {}) => ({
  ...cluster,
  ServerlessV2ScalingConfiguration: { MinCapacity, MaxCapacity },
  ...also,
});
const serverless = (also: object = {}): Given => [
  [dbInstance, [{ ...memberIn("shop-1"), DBInstanceClass: "db.serverless", ...also }]],
];
const given = serverless();
const insights = serverless({ PerformanceInsightsEnabled: true });

verdicts(rule, {
  passes: {
    "room to grow": { subject: from(0.5, 8), given },
    "enough for Performance Insights": { subject: from(2, 16), given: insights },
    "a pause that the option allows": { subject: from(0, 4), given, options: { minimum: 0 } },
  },
  fails: {
    "a pause": { subject: from(0, 4), given, message: /0 of 0.5 ACUs, so that it pauses/ },
    "too little for Performance Insights": { subject: from(0.5, 8), given: insights, message: /of 2 ACUs.*on shop-1/ },
    "too little for a global database": {
      subject: from(2, 64, { GlobalClusterIdentifier: "world" }),
      given,
      evidence: { minimum: 8 },
    },
    "no room to grow": { subject: from(4, 4), given, message: "from 4 to 4 ACUs" },
    "less room than the option": { subject: from(4, 10), given, options: { headroom: 3 } },
  },
  skips: {
    "Serverless v1": { subject: serverlessV1 },
    "no serverless capacity": { subject: cluster, given },
    "a capacity that no instance uses": { subject: from(0, 1), given: serverless({ DBInstanceClass: "db.r7g.large" }) },
  },
  unknowns: { "instances unlisted": { subject: from(0, 1), given: [[dbInstance, UNLISTED]] } },
});
