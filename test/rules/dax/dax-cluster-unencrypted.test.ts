import rule from "../../../rules/dax/dax-cluster-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: {
    encrypted: { subject: { ...cluster, SSEDescription: { Status: "ENABLED" } } },
    "being made encrypted": { subject: { ...cluster, Status: "creating", SSEDescription: { Status: "ENABLING" } } },
  },
  fails: {
    "in the clear": {
      subject: { ...cluster, SSEDescription: { Status: "DISABLED" } },
      evidence: { SSEDescription: { Status: "DISABLED" } },
    },
    "older than encryption": { subject: cluster },
  },
});
