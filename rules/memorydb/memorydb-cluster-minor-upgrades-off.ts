import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { memorydbCluster } from "../../src/services/memorydb/cluster.ts";

export default defineRule({
  id: "memorydb-cluster-minor-upgrades-off",
  title: "MemoryDB cluster does not take minor engine versions by itself",
  severity: "medium",
  why: "Security fixes of the engine come as minor versions; without automatic upgrades they wait until somebody remembers.",
  fix: {
    text: "The setting is chosen when a cluster is made, and MemoryDB's update does not offer it: make the cluster anew from a snapshot, or apply each new minor version yourself.",
    cli: "aws memorydb create-cluster --cluster-name <new-cluster> --node-type <type> --acl-name <acl> --auto-minor-version-upgrade --snapshot-name <snapshot>\naws memorydb update-cluster --cluster-name <cluster> --engine-version <version>",
    terraform: 'resource "aws_memorydb_cluster" "<name>" {\n  # …\n  auto_minor_version_upgrade = true\n}',
    cloudformation: "Type: AWS::MemoryDB::Cluster\nProperties:\n  AutoMinorVersionUpgrade: true",
  },
  references: {
    wellArchitected: ["SEC06-BP01"],
    docs: ["https://docs.aws.amazon.com/memorydb/latest/devguide/engine-versions.html"],
  },
  examples: { pass: "AutoMinorVersionUpgrade is true.", fail: "AutoMinorVersionUpgrade is false." },
  subject: memorydbCluster.with(),
  check: ({ AutoMinorVersionUpgrade, Engine, EngineVersion }) =>
    AutoMinorVersionUpgrade
      ? pass
      : fail("minor engine versions are not installed automatically", {
          AutoMinorVersionUpgrade: false,
          Engine,
          EngineVersion,
        }),
});
