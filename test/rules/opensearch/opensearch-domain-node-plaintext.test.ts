import rule from "../../../rules/opensearch/opensearch-domain-node-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old } from "./samples.ts";

verdicts(rule, {
  passes: { encrypted: { subject: domain } },
  fails: {
    off: {
      subject: { ...domain, NodeToNodeEncryptionOptions: { Enabled: false } },
      message: "node-to-node encryption is off",
    },
    "a version that cannot": { subject: old, message: /only 6\.0/ },
  },
});
