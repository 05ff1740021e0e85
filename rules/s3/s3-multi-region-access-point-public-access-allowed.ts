import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { BLOCKS, isBlocked } from "../../src/services/s3/public-access.ts";
import { multiRegionAccessPoint } from "../../src/services/s3control/multi-region-access-point.ts";

export default defineRule({
  id: "s3-multi-region-access-point-public-access-allowed",
  title: "S3 Multi-Region Access Point does not block public access",
  severity: "high",
  why: "Its policy can let the whole internet into the buckets of all its regions, and its blocks cannot be turned on later.",
  fix: {
    text: "A Multi-Region Access Point keeps the blocks that it was made with: make another one with all four, move its users, delete this one. Turning them on for the whole account works at once.",
    cli: `aws s3control create-multi-region-access-point --region us-west-2 --account-id <account-id> --details '{"Name":"<new-name>","PublicAccessBlock":{"BlockPublicAcls":true,"IgnorePublicAcls":true,"BlockPublicPolicy":true,"RestrictPublicBuckets":true},"Regions":[{"Bucket":"<bucket>"}]}'`,
    terraform: `resource "aws_s3control_multi_region_access_point" "<name>" {
  details {
    name = "<new-name>"
    public_access_block {
      block_public_acls       = true
      ignore_public_acls      = true
      block_public_policy     = true
      restrict_public_buckets = true
    }
    region {
      bucket = aws_s3_bucket.<name>.id
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::S3::MultiRegionAccessPoint
  Properties:
    PublicAccessBlockConfiguration:
      BlockPublicAcls: true
      IgnorePublicAcls: true
      BlockPublicPolicy: true
      RestrictPublicBuckets: true
    Regions:
      - Bucket: <bucket>`,
  },
  references: {
    fsbp: ["S3.24"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-24",
    ],
  },
  examples: {
    pass: "Each of the four blocks is on, for the access point or for its account.",
    fail: "RestrictPublicBuckets is on neither for the access point nor for its account.",
  },
  subject: multiRegionAccessPoint.with(),
  context: { accounts: account.with("publicAccessBlock") },
  check: ({ PublicAccessBlock, Status, Regions = [], account: id }, { accounts }) => {
    if (Status === "CREATING" && !PublicAccessBlock) return skip("it is being made");
    const publicAccessBlock = PublicAccessBlock ?? {};
    if (BLOCKS.every((block) => publicAccessBlock[block] === true)) return pass;
    const owner = accounts.get(id);
    const off = BLOCKS.filter((block) => !isBlocked(block, { publicAccessBlock }, owner));
    if (off.length === 0) return pass;
    const buckets = Regions.map(({ Bucket }) => Bucket);
    return fail(`off for the access point to ${buckets.join(", ")} and for its account: ${off.join(", ")}`, {
      PublicAccessBlock,
      account: owner?.publicAccessBlock,
      Regions: buckets,
    });
  },
});
