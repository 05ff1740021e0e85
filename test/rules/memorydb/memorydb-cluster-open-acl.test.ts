import rule from "../../../rules/memorydb/memorydb-cluster-open-acl.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const open = { ...cluster, ACLName: "open-access" };

verdicts(rule, {
  passes: { "a list of one's own": { subject: cluster } },
  fails: {
    open: { subject: open, message: "its access control list is open-access: no password, every right" },
    "without TLS it cannot be else": { subject: { ...open, TLSEnabled: false }, message: /^it has no TLS/ },
  },
  skips: { "not told": { subject: { ...cluster, ACLName: undefined } } },
});
