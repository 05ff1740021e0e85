import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dmsReplicationInstance } from "../../src/services/dms/replication-instance.ts";

export default defineRule({
  id: "dms-replication-instance-minor-upgrades-off",
  title: "DMS replication instance takes no minor upgrades by itself",
  severity: "medium",
  why: "Security fixes and repairs of the replication engine wait until somebody thinks of them.",
  fix: {
    text: "Let minor versions be applied in the maintenance window. Tasks pause while the instance restarts, and go on by themselves.",
    cli: "aws dms modify-replication-instance --replication-instance-arn <instance-arn> --auto-minor-version-upgrade",
    terraform: `resource "aws_dms_replication_instance" "<name>" {
  # …
  auto_minor_version_upgrade = true
}`,
    cloudformation: `<Name>:
  Type: AWS::DMS::ReplicationInstance
  Properties:
    AutoMinorVersionUpgrade: true`,
  },
  references: {
    fsbp: ["DMS.6"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.Modifying.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-6",
    ],
  },
  concerns: {
    cloudformation: "AutoMinorVersionUpgrade",
    terraform: ["aws_dms_replication_instance.auto_minor_version_upgrade"],
  },
  examples: { pass: "AutoMinorVersionUpgrade is true.", fail: "AutoMinorVersionUpgrade is false." },
  subject: dmsReplicationInstance.with(),
  check: ({ AutoMinorVersionUpgrade, EngineVersion }) =>
    AutoMinorVersionUpgrade
      ? pass
      : fail(
          `minor versions are not applied by themselves; it runs ${EngineVersion ?? "a version that AWS does not tell"}`,
          {
            AutoMinorVersionUpgrade,
            EngineVersion,
          },
        ),
});
