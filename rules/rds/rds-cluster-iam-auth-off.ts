import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster, isServerlessV1 } from "../../src/services/rds/db-cluster.ts";

export default defineRule({
  id: "rds-cluster-iam-auth-off",
  title: "Database cluster takes no IAM credentials",
  severity: "medium",
  why: "People and applications then log in with passwords that live long, are shared, and stay valid when the person's access to AWS has ended.",
  fix: {
    text: "Turn on IAM database authentication, grant the database user the role that the engine asks for, and let clients connect with tokens. Passwords keep working beside it.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --enable-iam-database-authentication --apply-immediately",
    terraform: 'resource "aws_rds_cluster" "<name>" {\n  # …\n  iam_database_authentication_enabled = true\n}',
    cloudformation: "Type: AWS::RDS::DBCluster\nProperties:\n  EnableIAMDatabaseAuthentication: true",
  },
  references: {
    fsbp: ["RDS.12"],
    wellArchitected: ["SEC02-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-12",
    ],
  },
  examples: {
    pass: "IAMDatabaseAuthenticationEnabled is true.",
    fail: "An Aurora cluster has IAMDatabaseAuthenticationEnabled false.",
  },
  subject: dbCluster.with(),
  check: (cluster) => {
    if (cluster.IAMDatabaseAuthenticationEnabled) return pass;
    if (isServerlessV1(cluster)) return skip("Aurora Serverless v1 has no IAM database authentication");
    if (cluster.Status === "creating") return skip("it is still being created");
    return fail("IAM database authentication is off", {
      IAMDatabaseAuthenticationEnabled: false,
      Engine: cluster.Engine,
    });
  },
});
