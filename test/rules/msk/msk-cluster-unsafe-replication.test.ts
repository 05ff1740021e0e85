import rule from "../../../rules/msk/msk-cluster-unsafe-replication.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { clusterOf, express } from "./samples.ts";

const own = (
  copies: number | undefined,
  inSync: number | undefined,
  unclean: string | undefined,
  changes: object = {},
) => ({
  ...clusterOf({
    CurrentBrokerSoftwareInfo: { ConfigurationArn: "arn:aws:kafka:c", ConfigurationRevision: 1 },
    ...changes,
  }),
  configuration: {
    own: {
      ...(copies && { "default.replication.factor": `${copies}` }),
      ...(inSync && { "min.insync.replicas": `${inSync}` }),
      ...(unclean && { "unclean.leader.election.enable": unclean }),
    },
  },
});
const byDefault = (changes: { readonly [member: string]: unknown; readonly brokers?: object } = {}) => ({
  ...clusterOf(changes),
  configuration: {},
});
const two = { brokers: { ZoneIds: ["a", "b"] } };

verdicts(rule, {
  passes: {
    "all three are set": { subject: own(3, 2, "false") },
    "one is set, MSK's default is as good": { subject: own(undefined, undefined, "false") },
    "the default of tiered storage": { subject: byDefault({ StorageMode: "TIERED" }) },
  },
  fails: {
    "MSK's default": { subject: byDefault(), message: /^by MSK's default a broker that lags/, severity: "medium" },
    "MSK's default in two zones": {
      subject: byDefault(two),
      message: /get 2 copies.*one copy is enough/,
      severity: "high",
    },
    "two copies": { subject: own(2, 2, "false"), message: /get 2 copies.*2 of 2/ },
    "one copy acknowledges": { subject: own(3, 1, "false"), message: /min.insync.replicas is 1/, severity: "high" },
    "all three must": { subject: own(3, 3, "false"), message: /writes stop when one broker is away/ },
    "unclean only": { subject: own(3, 2, "TRUE"), severity: "medium" },
  },
  skips: { "Express brokers": { subject: denied(express(), "configuration") } },
  unknowns: { "its configuration denied": { subject: denied(clusterOf(), "configuration") } },
});
