import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";
import { DEFAULT_PORTS } from "../../src/services/rds/defaults.ts";
import { engineFamily } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-instance-default-port",
  title: "Database instance listens on the port that everyone expects",
  severity: "low",
  why: "Whoever scans for databases tries the known ports first, and the port tells the engine. Another port hides little, but costs little.",
  fix: {
    text: "Choose another port, admit it in the security groups, and let clients know: the instance restarts and no longer answers on the old one.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --db-port-number 13306 --apply-immediately",
    terraform: `resource "aws_db_instance" "<name>" {
  # …
  port = 13306
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBInstance
  Properties:
    Port: "13306"`,
  },
  references: {
    fsbp: ["RDS.23"],
    docs: ["https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23"],
  },
  examples: { pass: "A MySQL instance listens on 13306.", fail: "A PostgreSQL instance listens on 5432." },
  subject: dbInstance.with(),
  check: (instance) => {
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    const { Engine, Endpoint } = instance;
    const standard = DEFAULT_PORTS[engineFamily(Engine?.replace(/^custom-/, ""))];
    if (standard === undefined) return skip(`the default port of ${Engine} is not known here`);
    if (!Endpoint?.Port) return skip("it has no endpoint yet");
    return Endpoint.Port === standard
      ? fail(`it listens on ${standard}, the default port of ${Engine}`, { Port: standard, Engine })
      : pass;
  },
});
