import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { serverlessNamespace } from "../../src/services/redshiftserverless/namespace.ts";

/** Those that RedshiftServerless.6 wants; the log of queries (useractivitylog) is up to the team. */
const WANTED = ["connectionlog", "userlog"] as const;

export default defineRule({
  id: "redshift-serverless-namespace-logs-off",
  title: "Redshift Serverless namespace does not export its connection and user logs",
  severity: "medium",
  why: "Nobody can tell afterwards who connected, from where, who failed to, and which users were made or changed.",
  fix: {
    text: "Export the connection and the user log to CloudWatch Logs; add the user activity log for the queries themselves.",
    cli: "aws redshift-serverless update-namespace --namespace-name <namespace> --log-exports connectionlog userlog useractivitylog",
    terraform: `resource "aws_redshiftserverless_namespace" "<name>" {
  namespace_name = "<namespace>"
  log_exports    = ["connectionlog", "userlog", "useractivitylog"]
}`,
    cloudformation: `<Name>:
  Type: AWS::RedshiftServerless::Namespace
  Properties:
    NamespaceName: <namespace>
    LogExports:
      - connectionlog
      - userlog
      - useractivitylog`,
  },
  references: {
    fsbp: ["RedshiftServerless.6"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-audit-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-6",
    ],
  },
  examples: { pass: "connectionlog and userlog are exported.", fail: "Only the user activity log is exported." },
  subject: serverlessNamespace.with(),
  check: ({ logExports = [] }) => {
    const missing = WANTED.filter((log) => !logExports.includes(log));
    return missing.length === 0 ? pass : fail(`not exported: ${missing.join(" and ")}`, { logExports, missing });
  },
});
