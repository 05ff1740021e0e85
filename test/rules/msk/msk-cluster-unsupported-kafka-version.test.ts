import rule from "../../../rules/msk/msk-cluster-unsupported-kafka-version.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf } from "./samples.ts";

const version = (KafkaVersion?: string) => clusterOf({ CurrentBrokerSoftwareInfo: { KafkaVersion } });

verdicts(rule, {
  passes: {
    "no end announced": { subject: version("3.8.x") },
    "soon, but later than the option says": { subject: version("3.7.x"), options: { days: 30 } },
  },
  fails: {
    "ended last year": {
      subject: version("3.5.1"),
      message: "support of Kafka 3.5.1 ended on 2025-10-23",
      severity: "high",
    },
    "tiered, ended": { subject: version("2.8.2.tiered"), evidence: { supportEndsOn: "2025-01-14" } },
    "ends in the autumn": { subject: version("3.7.x"), message: /ends on 2026-09-01/, severity: "medium" },
  },
  skips: { "a version to come": { subject: version("9.0.x") }, "not told": { subject: version() } },
});
