import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance, replicaSource } from "../../src/services/rds/db-instance.ts";
import { isDefaultAdmin } from "../../src/services/rds/defaults.ts";

export default defineRule({
  id: "rds-instance-default-admin",
  title: "Administrator of the database instance has the name that everyone expects",
  severity: "low",
  why: "Whoever tries passwords has half of the login already.",
  fix: {
    text: "The name is chosen when an instance is made and cannot be changed: create the next instance with another one. Until then, let applications and people log in as users of their own, and the administrator not at all.",
    cli: "aws rds create-db-instance --db-instance-identifier <instance> --db-instance-class <class> --engine <engine> --allocated-storage <gib> --master-username <name> --manage-master-user-password",
    terraform: `resource "aws_db_instance" "<name>" {
  # …
  username                    = "<name>"
  manage_master_user_password = true
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: <engine>
    MasterUsername: <name>
    ManageMasterUserPassword: true`,
  },
  references: {
    fsbp: ["RDS.25"],
    wellArchitected: ["SEC02-BP01"],
    docs: ["https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-25"],
  },
  examples: { pass: "MasterUsername is shop_owner.", fail: "MasterUsername is postgres." },
  subject: dbInstance.with(),
  check: (instance) => {
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    const source = replicaSource(instance);
    if (source) return skip(`it is a read replica: its users are those of its source ${source}`);
    const { MasterUsername: name } = instance;
    if (!name) return skip("AWS does not tell its administrator's name");
    return isDefaultAdmin(name)
      ? fail(`its administrator is called ${name}, as AWS proposes`, { MasterUsername: name })
      : pass;
  },
});
