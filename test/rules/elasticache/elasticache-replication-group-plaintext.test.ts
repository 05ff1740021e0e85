import rule from "../../../rules/elasticache/elasticache-replication-group-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { group } from "./samples.ts";

const tls = { ...group, TransitEncryptionEnabled: true };

verdicts(rule, {
  passes: {
    required: { subject: { ...tls, TransitEncryptionMode: "required" } },
    "on, in a version that has no mode": { subject: tls },
  },
  fails: {
    off: { subject: { ...group, TransitEncryptionEnabled: false }, message: "in-transit encryption is off" },
    "preferred only": {
      subject: { ...tls, TransitEncryptionMode: "preferred" },
      message: /clients without TLS are let in/,
      evidence: { TransitEncryptionEnabled: true, TransitEncryptionMode: "preferred" },
    },
  },
});
