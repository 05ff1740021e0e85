import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster, passwordNotManageable } from "../../src/services/rds/db-cluster.ts";

export default defineRule({
  id: "rds-cluster-master-password-unmanaged",
  title: "Database cluster's administrator password is not managed by RDS in Secrets Manager",
  severity: "medium",
  why: "A password that somebody chose is in their shell history, a template or a state file, and is rotated only when somebody remembers to.",
  fix: {
    text: "Let RDS keep the password in Secrets Manager and rotate it every seven days. The password changes at once: let clients read the secret first.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --manage-master-user-password --apply-immediately",
    terraform: 'resource "aws_rds_cluster" "<name>" {\n  # …\n  manage_master_user_password = true\n}',
    cloudformation: "Type: AWS::RDS::DBCluster\nProperties:\n  ManageMasterUserPassword: true",
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html"],
  },
  examples: {
    pass: "MasterUserSecret names an active secret.",
    fail: "There is no MasterUserSecret: the password was set by hand.",
  },
  subject: dbCluster.with(),
  check: (cluster) => {
    const { MasterUserSecret: secret, MasterUsername, Status } = cluster;
    if (secret?.SecretStatus === "impaired")
      return fail("RDS keeps the password in Secrets Manager but cannot rotate it any more", {
        MasterUserSecret: { SecretArn: secret.SecretArn, SecretStatus: secret.SecretStatus },
      });
    if (secret) return pass;
    const because = passwordNotManageable(cluster);
    if (because) return skip(because);
    if (Status === "creating") return skip("it is still being created");
    return fail(`the password of ${MasterUsername ?? "the administrator"} was set by hand and RDS does not rotate it`, {
      MasterUsername,
      MasterUserSecret: "none",
    });
  },
});
