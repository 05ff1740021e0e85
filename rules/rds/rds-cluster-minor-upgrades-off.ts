import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { isAurora } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-cluster-minor-upgrades-off",
  title: "Multi-AZ cluster does not install minor engine versions by itself",
  severity: "medium",
  why: "Security fixes of the engine come as minor versions; without the automatism they wait until somebody thinks of them.",
  fix: {
    text: "Turn on automatic minor version upgrades; they are installed in the maintenance window.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --auto-minor-version-upgrade",
    cloudformation: "Type: AWS::RDS::DBCluster\nProperties:\n  AutoMinorVersionUpgrade: true",
  },
  references: {
    fsbp: ["RDS.35"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-35",
    ],
  },
  examples: { pass: "AutoMinorVersionUpgrade is true.", fail: "AutoMinorVersionUpgrade is false." },
  subject: dbCluster.with(),
  check: ({ AutoMinorVersionUpgrade, Engine, EngineVersion }) => {
    if (isAurora(Engine)) return skip("in Aurora each instance has this setting of its own");
    return AutoMinorVersionUpgrade
      ? pass
      : fail(`${Engine} ${EngineVersion ?? ""} gets no minor version by itself`, {
          AutoMinorVersionUpgrade: false,
          EngineVersion,
        });
  },
});
