import rule from "../../../rules/msk/msk-cluster-broker-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf, express } from "./samples.ts";

const inCluster = (InCluster?: boolean) => clusterOf({ EncryptionInfo: { EncryptionInTransit: { InCluster } } });

verdicts(rule, {
  passes: { "over TLS": { subject: inCluster(true) }, "by default": { subject: clusterOf({ EncryptionInfo: {} }) } },
  fails: { "in plain text": { subject: inCluster(false), evidence: { InCluster: false } } },
  skips: { "Express brokers": { subject: express() } },
});
