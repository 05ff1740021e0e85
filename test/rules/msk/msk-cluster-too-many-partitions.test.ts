import rule from "../../../rules/msk/msk-cluster-too-many-partitions.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { clusterOf, express } from "./samples.ts";

const holding = (...counts: number[]) => ({
  ...clusterOf(),
  partitions: { perBroker: Object.fromEntries(counts.map((count, i) => [`${i + 1}`, count])) },
});
const unmeasured = { perBroker: {} };

verdicts(rule, {
  passes: {
    "as many as AWS recommends": { subject: holding(1000, 998, 1000) },
    "more, as the option allows": { subject: holding(1400, 1400, 1400), options: { percent: 150 } },
  },
  fails: {
    "one broker holds too many": {
      subject: holding(900, 1001, 900),
      message: "broker 2 (kafka.m5.large) holds 1001 partitions, 1000 are recommended",
      severity: "medium",
    },
    "one does, and another was not measured": { subject: holding(1200) },
    "so many that updates are refused": { subject: holding(2104, 2100, 2100), message: /above 1500/, severity: "high" },
  },
  skips: {
    "Express brokers": { subject: denied(express(), "partitions") },
    "a type that the table does not name": {
      subject: denied(clusterOf({ brokers: { InstanceType: "kafka.m9x.large" } }), "partitions"),
    },
    "not yet made": { subject: denied(clusterOf({}, { State: "CREATING" }), "partitions") },
  },
  unknowns: {
    "a broker was not measured": { subject: holding(10, 10), message: /2 of 3 brokers/ },
    "none was": { subject: { ...clusterOf(), partitions: unmeasured } },
    "measurements denied": { subject: denied(clusterOf(), "partitions") },
  },
});
