import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { isOlder, isSameMinor } from "../../src/services/rds/aurora-mysql-version.ts";
import { engineFamily } from "../../src/services/rds/engine.ts";
import { globalCluster } from "../../src/services/rds/global-cluster.ts";

export default defineRule({
  id: "rds-global-cluster-unsupported-version",
  title: "Global database runs a version of Aurora MySQL that is no longer patched",
  severity: "high",
  why: "Holes that are found in it stay open in every region of the database, and AWS upgrades it at a time that you did not choose.",
  fix: {
    text: "Upgrade the clusters of the global database, the secondary ones first, to a current or long-term version. For a new major version, upgrade the global database as a whole.",
    cli: "aws rds modify-global-cluster --global-cluster-identifier <global-cluster> --engine-version <version> --allow-major-version-upgrade",
    terraform: `resource "aws_rds_global_cluster" "<name>" {
  # …
  engine         = "aurora-mysql"
  engine_version = "<version>"
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::GlobalCluster
  Properties:
    Engine: aurora-mysql
    EngineVersion: <version>`,
  },
  references: {
    fsbp: ["RDS.51"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-upgrade.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-51",
    ],
  },
  examples: {
    pass: "The global database runs 8.0.mysql_aurora.3.10.0.",
    fail: "The global database runs 8.0.mysql_aurora.3.05.2.",
  },
  options: z.object({
    minimum: z
      ._default(z.string().check(z.regex(/^\d+\.\d+\.mysql_aurora\.\d+\.\d+/)), "8.0.mysql_aurora.3.08.0")
      .check(z.describe("The oldest version that AWS's control takes")),
    longTerm: z
      ._default(z.array(z.string()), ["8.0.mysql_aurora.3.04.0"])
      .check(z.describe("Older versions with long-term support, which are taken with all their patches")),
  }),
  subject: globalCluster.with(),
  check: ({ Engine, EngineVersion, GlobalClusterMembers = [] }, { options: { minimum, longTerm } }) => {
    if (engineFamily(Engine) !== "aurora-mysql") return skip(`it runs ${Engine}, not Aurora MySQL`);
    if (!EngineVersion?.includes(".mysql_aurora.")) return skip("AWS does not tell its version of Aurora MySQL");
    if (!isOlder(EngineVersion, minimum)) return pass;
    if (longTerm.some((version) => isSameMinor(EngineVersion, version))) return pass;
    return fail(`${EngineVersion} is older than ${minimum} and has no long-term support`, {
      EngineVersion,
      minimum,
      longTerm,
      GlobalClusterMembers: GlobalClusterMembers.map(({ DBClusterArn }) => DBClusterArn),
    });
  },
});
