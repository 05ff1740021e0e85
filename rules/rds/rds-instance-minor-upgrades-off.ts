import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";
import { isAurora, isCustom } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-instance-minor-upgrades-off",
  title: "RDS instance does not install minor engine versions by itself",
  severity: "medium",
  why: "Security fixes of the engine come as minor versions; without the automatism they wait until somebody thinks of them.",
  fix: {
    text: "Turn on automatic minor version upgrades; they are installed in the maintenance window. An Aurora cluster is upgraded only when all its instances have it on.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --auto-minor-version-upgrade",
    terraform: 'resource "aws_db_instance" "<name>" {\n  # …\n  auto_minor_version_upgrade = true\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  AutoMinorVersionUpgrade: true",
  },
  references: {
    fsbp: ["RDS.13"],
    cis: { "3.0": ["2.3.2"], "5.0": ["2.2.2"] },
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13",
    ],
  },
  examples: { pass: "AutoMinorVersionUpgrade is true.", fail: "AutoMinorVersionUpgrade is false." },
  subject: dbInstance.with(),
  check: (instance) => {
    const { AutoMinorVersionUpgrade, Engine, EngineVersion } = instance;
    if (AutoMinorVersionUpgrade) return pass;
    if (isCustom(Engine)) return skip("RDS Custom leaves engine upgrades to whoever runs the host");
    // In Aurora each instance has the setting of its own; in a Multi-AZ cluster the cluster has it.
    const decided = isAurora(Engine) ? undefined : clusterDecides(instance);
    if (decided) return skip(decided);
    return fail(`${Engine} ${EngineVersion ?? ""} gets no minor version by itself`, {
      AutoMinorVersionUpgrade: false,
      EngineVersion,
    });
  },
});
