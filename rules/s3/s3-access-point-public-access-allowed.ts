import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { BLOCKS, isBlocked } from "../../src/services/s3/public-access.ts";
import { accessPoint } from "../../src/services/s3control/access-point.ts";

export default defineRule({
  id: "s3-access-point-public-access-allowed",
  title: "S3 access point does not block public access",
  severity: "critical",
  why: "Its policy can let the whole internet into the bucket behind it, whatever the bucket's own policy looks like, and its blocks cannot be turned on later.",
  fix: {
    text: "An access point keeps the blocks that it was made with: make another one with all four, move its users, delete this one. Turning them on for the whole account works at once.",
    cli: "aws s3control create-access-point --account-id <account-id> --name <new-name> --bucket <bucket> --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true\naws s3control delete-access-point --account-id <account-id> --name <name>",
    terraform: `resource "aws_s3_access_point" "<name>" {
  bucket = aws_s3_bucket.<name>.id
  name   = "<new-name>"
  public_access_block_configuration {
    block_public_acls       = true
    ignore_public_acls      = true
    block_public_policy     = true
    restrict_public_buckets = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::S3::AccessPoint
  Properties:
    Bucket: !Ref <Bucket>
    PublicAccessBlockConfiguration:
      BlockPublicAcls: true
      IgnorePublicAcls: true
      BlockPublicPolicy: true
      RestrictPublicBuckets: true`,
  },
  references: {
    fsbp: ["S3.19"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-19",
    ],
  },
  examples: {
    pass: "Each of the four blocks is on, for the access point or for its account.",
    fail: "BlockPublicPolicy is on neither for the access point nor for its account.",
  },
  subject: accessPoint.with("publicAccessBlock"),
  context: { accounts: account.with("publicAccessBlock") },
  check: (point, { accounts }) => {
    if (BLOCKS.every((block) => point.publicAccessBlock[block] === true)) return pass;
    const owner = accounts.get(point.account);
    const off = BLOCKS.filter((block) => !isBlocked(block, point, owner));
    if (off.length === 0) return pass;
    const { Bucket, NetworkOrigin, VpcConfiguration } = point;
    const evidence = { Bucket, NetworkOrigin, accessPoint: point.publicAccessBlock, account: owner?.publicAccessBlock };
    const where = `off for the access point to ${Bucket} and for its account: ${off.join(", ")}`;
    return NetworkOrigin === "VPC"
      ? fail(`${where}; only requests from ${VpcConfiguration?.VpcId} reach it`, evidence, { severity: "medium" })
      : fail(where, evidence);
  },
});
