import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-audit-logs-off",
  title: "Redshift cluster keeps no audit log",
  severity: "medium",
  why: "Nobody can tell afterwards who connected, from where, and who failed to; the tables within the cluster forget it after a few days.",
  fix: {
    text: "Turn audit logging on, to CloudWatch Logs or to a bucket that lets redshift.amazonaws.com write. For the queries themselves set enable_user_activity_logging in the parameter group too.",
    cli: "aws redshift enable-logging --cluster-identifier <cluster> --log-destination-type cloudwatch --log-exports connectionlog userlog useractivitylog",
    terraform: `resource "aws_redshift_logging" "<name>" {
  cluster_identifier   = aws_redshift_cluster.<name>.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog", "useractivitylog"]
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::Cluster
  Properties:
    LoggingProperties:
      LogDestinationType: cloudwatch
      LogExports:
        - connectionlog
        - userlog
        - useractivitylog`,
  },
  references: {
    fsbp: ["Redshift.4"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-4",
    ],
  },
  examples: {
    pass: "Logging is on and its last delivery succeeded.",
    fail: "Logging is off, or its deliveries to the bucket fail.",
  },
  subject: redshiftCluster.with("logging"),
  check: ({ logging }) => {
    const { LoggingEnabled, BucketName, LastFailureMessage } = logging;
    if (!LoggingEnabled) return fail("audit logging is off", { LoggingEnabled: false });
    const { LastFailureTime: failed, LastSuccessfulDeliveryTime: delivered } = logging;
    if (!failed || !LastFailureMessage || (delivered && delivered >= failed)) return pass;
    const since = delivered ? `since ${delivered.toISOString()}` : "so far";
    return fail(`audit logging is on, but nothing was delivered ${since}: ${LastFailureMessage}`, {
      ...{ LoggingEnabled, BucketName, LastFailureTime: failed, LastSuccessfulDeliveryTime: delivered },
      LastFailureMessage,
    });
  },
});
