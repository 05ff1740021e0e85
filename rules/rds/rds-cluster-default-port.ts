import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { DEFAULT_PORTS } from "../../src/services/rds/defaults.ts";
import { engineFamily } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-cluster-default-port",
  title: "Database cluster listens on the port that everyone expects",
  severity: "low",
  why: "Whoever scans for databases tries the known ports first, and the port tells the engine. Another port hides little, but costs little.",
  fix: {
    text: "Choose another port, admit it in the security groups, and let clients know: the instances restart and no longer answer on the old one. A Multi-AZ cluster cannot change its port: restore it to a point in time with another one.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --port 13306 --apply-immediately",
    terraform: `resource "aws_rds_cluster" "<name>" {
  # …
  port = 13306
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBCluster
  Properties:
    Port: 13306`,
  },
  references: {
    fsbp: ["RDS.23"],
    docs: ["https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23"],
  },
  examples: {
    pass: "An Aurora MySQL cluster listens on 13306.",
    fail: "An Aurora PostgreSQL cluster listens on 5432.",
  },
  subject: dbCluster.with(),
  check: (cluster) => {
    const { Engine, Port } = cluster;
    const standard = DEFAULT_PORTS[engineFamily(Engine)];
    if (standard === undefined) return skip(`the default port of ${Engine} is not known here`);
    if (!Port) return skip("it has no port yet");
    if (cluster.VPCNetworkingEnabled === false)
      return skip("it was created express: AWS's own gateway stands before its port");
    return Port === standard
      ? fail(`it listens on ${standard}, the default port of ${Engine}`, { Port, Engine })
      : pass;
  },
});
