import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { isDefaultAdmin } from "../../src/services/rds/defaults.ts";

export default defineRule({
  id: "rds-cluster-default-admin",
  title: "Administrator of the database cluster has the name that everyone expects",
  severity: "low",
  why: "Whoever tries passwords has half of the login already.",
  fix: {
    text: "The name is chosen when a cluster is made and cannot be changed: create the next cluster with another one. Until then, let applications and people log in as users of their own, and the administrator not at all.",
    cli: "aws rds create-db-cluster --db-cluster-identifier <cluster> --engine <engine> --master-username <name> --manage-master-user-password",
    terraform: `resource "aws_rds_cluster" "<name>" {
  # …
  master_username             = "<name>"
  manage_master_user_password = true
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBCluster
  Properties:
    Engine: <engine>
    MasterUsername: <name>
    ManageMasterUserPassword: true`,
  },
  references: {
    fsbp: ["RDS.24"],
    wellArchitected: ["SEC02-BP01"],
    docs: ["https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-24"],
  },
  examples: { pass: "MasterUsername is shop_owner.", fail: "MasterUsername is admin." },
  subject: dbCluster.with(),
  check: (cluster) => {
    const { MasterUsername: name, ReplicationSourceIdentifier: source } = cluster;
    if (source) return skip(`it is a read replica: its users are those of its source ${source}`);
    if (cluster.VPCNetworkingEnabled === false)
      return skip("it was created express: its administrator logs in with IAM");
    if (!name) return skip("AWS does not tell its administrator's name");
    return isDefaultAdmin(name)
      ? fail(`its administrator is called ${name}, as AWS proposes`, { MasterUsername: name })
      : pass;
  },
});
