import rule from "../../../rules/memorydb/memorydb-cluster-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { TLS: { subject: cluster } },
  fails: { "no TLS": { subject: { ...cluster, TLSEnabled: false }, message: "clients and nodes talk without TLS" } },
});
