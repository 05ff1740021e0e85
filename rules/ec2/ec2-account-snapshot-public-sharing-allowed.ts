import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";

export default defineRule({
  id: "ec2-account-snapshot-public-sharing-allowed",
  title: "Region lets EBS snapshots be shared with everyone",
  severity: "high",
  why: "One wrong click or script hands all the files of a disk to the world, and strangers watch for it.",
  fix: {
    text: "Block all public sharing of snapshots in each region. Sharing with named accounts goes on working.",
    cli: "aws ec2 enable-snapshot-block-public-access --region <region> --state block-all-sharing",
    terraform: `resource "aws_ebs_snapshot_block_public_access" "this" {
  state = "block-all-sharing"
}`,
    cloudformation: `SnapshotBlock:
  Type: AWS::EC2::SnapshotBlockPublicAccess
  Properties:
    State: block-all-sharing`,
  },
  references: {
    fsbp: ["EC2.182"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-182",
    ],
  },
  examples: {
    pass: "The state is block-all-sharing.",
    fail: "The state is unblocked, as it is in a new account.",
  },
  subject: accountRegion.with("snapshotPublicSharing"),
  check: ({ snapshotPublicSharing: State, region }) => {
    if (State === "block-all-sharing") return pass;
    return State === "block-new-sharing"
      ? fail(
          `no further snapshot in ${region} can be made public, but those that are public already stay so`,
          { State },
          { severity: "low" },
        )
      : fail(`snapshots in ${region} can be shared with every AWS account`, { State });
  },
});
