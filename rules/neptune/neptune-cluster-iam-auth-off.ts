import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { neptuneCluster } from "../../src/services/neptune/db-cluster.ts";

export default defineRule({
  id: "neptune-cluster-iam-auth-off",
  title: "Neptune cluster takes requests without credentials",
  severity: "medium",
  why: "Neptune knows no passwords: without IAM authentication, whatever can reach the port can read and change the whole graph.",
  fix: {
    text: "Turn on IAM authentication, and let clients sign their requests and hold a policy that allows neptune-db actions. Requests that are not signed are refused from then on: change the clients first.",
    cli: "aws neptune modify-db-cluster --db-cluster-identifier <cluster> --enable-iam-database-authentication --apply-immediately",
    terraform: 'resource "aws_neptune_cluster" "<name>" {\n  # …\n  iam_database_authentication_enabled = true\n}',
    cloudformation: "Type: AWS::Neptune::DBCluster\nProperties:\n  IamAuthEnabled: true",
  },
  references: {
    fsbp: ["Neptune.7"],
    wellArchitected: ["SEC02-BP02"],
    docs: [
      "https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth-enable.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-7",
    ],
  },
  examples: { pass: "IAMDatabaseAuthenticationEnabled is true.", fail: "IAMDatabaseAuthenticationEnabled is false." },
  subject: neptuneCluster.with(),
  check: ({ IAMDatabaseAuthenticationEnabled, PendingModifiedValues }) => {
    if (IAMDatabaseAuthenticationEnabled) return pass;
    const ordered = PendingModifiedValues?.IAMDatabaseAuthenticationEnabled === true;
    return fail(`IAM authentication is off${ordered ? "; it is ordered but not yet in force" : ""}`, {
      IAMDatabaseAuthenticationEnabled: false,
      ...(ordered && { PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true } }),
    });
  },
});
