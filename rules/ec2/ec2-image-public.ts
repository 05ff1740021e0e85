import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { machineImage } from "../../src/services/ec2/machine-image.ts";

export default defineRule({
  id: "ec2-image-public",
  title: "Machine image is public",
  severity: "critical",
  why: "Every AWS account can start it and look through its disk: source code, configuration, keys and data that were on the server when the image was made.",
  fix: {
    text: "Take the permission to launch from everyone and give it to the accounts that need the image. What was on it is known by now: replace the secrets it held. Turn on block public access for images in the region.",
    cli: `aws ec2 modify-image-attribute --image-id <image-id> --launch-permission "Remove=[{Group=all}]"
aws ec2 enable-image-block-public-access --image-block-public-access-state block-new-sharing`,
    terraform: `resource "aws_ec2_image_block_public_access" "<name>" {
  state = "block-new-sharing"
}`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html",
    ],
  },
  examples: {
    pass: "The image is private, or shared with named accounts.",
    fail: "The launch permission of the image names the group all.",
  },
  subject: machineImage.with(),
  check: ({ Name, Public, State, CreationDate, BlockDeviceMappings = [] }) => {
    if (State === "failed" || State === "error") return skip("it failed to be made and cannot be started");
    if (!Public) return pass;
    return fail(`every AWS account can start ${Name ? `"${Name}"` : "it"}`, {
      Public,
      CreationDate,
      snapshots: BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
    });
  },
});
