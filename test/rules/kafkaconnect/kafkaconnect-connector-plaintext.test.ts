import rule from "../../../rules/kafkaconnect/kafkaconnect-connector-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { connectorOf } from "./samples.ts";

const by = (encryptionType: string) => connectorOf({ kafkaClusterEncryptionInTransit: { encryptionType } });

verdicts(rule, {
  passes: { "over TLS": { subject: by("TLS") } },
  fails: { "in plain text": { subject: by("PLAINTEXT"), evidence: { encryptionType: "PLAINTEXT" } } },
  skips: { "not told": { subject: connectorOf() } },
});
