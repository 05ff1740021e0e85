import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";
import { snapshot } from "../../src/services/ec2/snapshot.ts";
import { attempt } from "../../src/aws/decide.ts";

export default defineRule({
  id: "ec2-snapshot-public",
  title: "EBS snapshot is shared with every AWS account",
  severity: "critical",
  why: "Anybody can make a volume of it and read all its files, unseen; public snapshots are listed and searched by strangers within hours.",
  fix: {
    text: "Take the permission away from everyone and name the accounts that need it. Treat what was in it as read: whoever has copied it keeps the copy. Then block public sharing in the region.",
    cli: "aws ec2 modify-snapshot-attribute --snapshot-id <snapshot-id> --attribute createVolumePermission --operation-type remove --group-names all\naws ec2 enable-snapshot-block-public-access --state block-all-sharing",
    terraform: `resource "aws_ebs_snapshot_block_public_access" "this" {
  state = "block-all-sharing"
}`,
    cloudformation: `SnapshotBlock:
  Type: AWS::EC2::SnapshotBlockPublicAccess
  Properties:
    State: block-all-sharing`,
  },
  references: {
    fsbp: ["EC2.1"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-1",
    ],
  },
  examples: {
    pass: "The snapshot is private, or shared with named accounts.",
    fail: "The group all may create volumes of the snapshot.",
  },
  subject: snapshot.with("sharedWithAll"),
  context: { regions: accountRegion.with("snapshotPublicSharing") },
  check: (s, { regions }) => {
    // AWS shares no encrypted snapshot with everyone.
    if (s.Encrypted || s.sharedWithAll.length === 0) return pass;
    const { VolumeId, VolumeSize, StartTime, Description } = s;
    const evidence = { CreateVolumePermission: "all", VolumeId, VolumeSize, StartTime, Description };
    const state = attempt(() => regions.get(s.account)?.snapshotPublicSharing);
    return state === "block-all-sharing"
      ? fail(
          `it is marked public; only the block of public sharing in ${s.region} keeps strangers out of it`,
          { ...evidence, BlockPublicAccessState: state },
          { severity: "low" },
        )
      : fail(`every AWS account can make a volume of this snapshot of ${VolumeId}`, evidence);
  },
});
