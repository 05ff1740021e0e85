import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance, replicaSource } from "../../src/services/rds/db-instance.ts";
import { isCustom } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-instance-master-password-unmanaged",
  title: "RDS instance's administrator password is not managed by RDS in Secrets Manager",
  severity: "medium",
  why: "A password that somebody chose is in their shell history, a template or a state file, and is rotated only when somebody remembers to.",
  fix: {
    text: "Let RDS keep the password in Secrets Manager and rotate it every seven days. The password changes at once: let clients read the secret first.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --manage-master-user-password --apply-immediately",
    terraform: 'resource "aws_db_instance" "<name>" {\n  # …\n  manage_master_user_password = true\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  ManageMasterUserPassword: true",
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html"],
  },
  examples: {
    pass: "MasterUserSecret names an active secret.",
    fail: "There is no MasterUserSecret: the password was set by hand.",
  },
  subject: dbInstance.with(),
  check: (instance) => {
    const { MasterUserSecret: secret, Engine, MultiTenant, DBInstanceStatus, MasterUsername } = instance;
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    if (secret?.SecretStatus === "impaired")
      return fail("RDS keeps the password in Secrets Manager but cannot rotate it any more", {
        MasterUserSecret: { SecretArn: secret.SecretArn, SecretStatus: secret.SecretStatus },
      });
    if (secret) return pass;
    const source = replicaSource(instance);
    if (source) return skip(`it is a read replica: its users and passwords are those of its source ${source}`);
    if (isCustom(Engine)) return skip("RDS does not manage passwords of RDS Custom");
    if (MultiTenant) return skip("it has an administrator for each tenant database, none of its own");
    if (DBInstanceStatus === "creating") return skip("it is still being created");
    return fail(`the password of ${MasterUsername ?? "the administrator"} was set by hand and RDS does not rotate it`, {
      MasterUsername,
      MasterUserSecret: "none",
    });
  },
});
