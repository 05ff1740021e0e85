import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dmsReplicationInstance } from "../../src/services/dms/replication-instance.ts";

export default defineRule({
  id: "dms-replication-instance-single-az",
  title: "DMS replication instance runs in one availability zone only",
  severity: "medium",
  why: "When the zone fails, replication stops, and the target falls behind the source until a new instance runs; a source that drops its log in the meantime must be loaded anew.",
  fix: {
    text: "Turn on Multi-AZ: DMS then keeps a standby in another zone that takes over running tasks. It costs about twice as much; where an instance serves a single load that can be run again, suppress this finding.",
    cli: "aws dms modify-replication-instance --replication-instance-arn <instance-arn> --multi-az --apply-immediately",
    terraform: `resource "aws_dms_replication_instance" "<name>" {
  # …
  multi_az = true
}`,
    cloudformation: `<Name>:
  Type: AWS::DMS::ReplicationInstance
  Properties:
    MultiAZ: true`,
  },
  references: {
    fsbp: ["DMS.13"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.MultiAZ.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-13",
    ],
  },
  concerns: { cloudformation: "MultiAZ", terraform: ["aws_dms_replication_instance.multi_az"] },
  examples: { pass: "MultiAZ is true.", fail: "MultiAZ is false." },
  subject: dmsReplicationInstance.with(),
  check: ({ MultiAZ, AvailabilityZone, PendingModifiedValues }) => {
    if (MultiAZ) return pass;
    const ordered = PendingModifiedValues?.MultiAZ ? "; a standby is ordered" : "";
    return fail(`it has no standby outside ${AvailabilityZone ?? "its zone"}${ordered}`, { MultiAZ, AvailabilityZone });
  },
});
