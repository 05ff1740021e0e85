import rule from "../../../rules/redshift/redshift-serverless-namespace-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { namespace } from "./samples.ts";

const logs = (...logExports: string[]) => ({ ...namespace, logExports });

verdicts(rule, {
  passes: {
    "both are exported": { subject: namespace },
    "and the queries too": { subject: logs("useractivitylog", "userlog", "connectionlog") },
  },
  fails: {
    "only the queries": { subject: logs("useractivitylog"), message: "not exported: connectionlog and userlog" },
    "only users": { subject: logs("userlog"), evidence: { missing: ["connectionlog"] } },
    none: { subject: { ...namespace, logExports: undefined } },
  },
});
