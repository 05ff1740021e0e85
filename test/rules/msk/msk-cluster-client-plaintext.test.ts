import rule from "../../../rules/msk/msk-cluster-client-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterOf } from "./samples.ts";

const by = (ClientBroker: string) => clusterOf({ EncryptionInfo: { EncryptionInTransit: { ClientBroker } } });

verdicts(rule, {
  passes: {
    "TLS only": { subject: by("TLS") },
    "TLS by default": { subject: clusterOf({ EncryptionInfo: undefined }) },
  },
  fails: {
    both: { subject: by("TLS_PLAINTEXT"), message: /may connect in plain text/ },
    "plain text only": { subject: by("PLAINTEXT"), message: /can only connect in plain text/ },
  },
});
