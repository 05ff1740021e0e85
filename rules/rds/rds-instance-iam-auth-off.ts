import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";
import { atLeast } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-instance-iam-auth-off",
  title: "RDS instance takes no IAM credentials",
  severity: "medium",
  why: "People and applications then log in with passwords that live long, are shared, and stay valid when the person's access to AWS has ended.",
  fix: {
    text: "Turn on IAM database authentication, grant the database user the role that the engine asks for, and let clients connect with tokens. Passwords keep working beside it.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --enable-iam-database-authentication --apply-immediately",
    terraform: 'resource "aws_db_instance" "<name>" {\n  # …\n  iam_database_authentication_enabled = true\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  EnableIAMDatabaseAuthentication: true",
  },
  references: {
    fsbp: ["RDS.10"],
    wellArchitected: ["SEC02-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-10",
    ],
  },
  examples: {
    pass: "IAMDatabaseAuthenticationEnabled is true.",
    fail: "A PostgreSQL instance has IAMDatabaseAuthenticationEnabled false.",
  },
  subject: dbInstance.with(),
  check: (instance) => {
    const { Engine = "", EngineVersion, IAMDatabaseAuthenticationEnabled, DBInstanceStatus } = instance;
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    if (IAMDatabaseAuthenticationEnabled) return pass;
    if (!["mysql", "postgres", "mariadb"].includes(Engine)) return skip(`${Engine} has no IAM database authentication`);
    if (Engine === "mariadb" && !atLeast(EngineVersion, "10.6"))
      return skip(`MariaDB ${EngineVersion} has no IAM database authentication; 10.6 is the first that has`);
    if (DBInstanceStatus === "creating") return skip("it is still being created");
    return fail("IAM database authentication is off", { IAMDatabaseAuthenticationEnabled: false, Engine });
  },
});
