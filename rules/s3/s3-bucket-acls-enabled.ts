import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-acls-enabled",
  title: "S3 bucket still lets ACLs grant access",
  severity: "medium",
  why: "Each object can carry its own grants, which no policy shows, and objects that others upload belong to them.",
  fix: {
    text: "Put what the ACLs grant into the bucket policy, then let the bucket's owner own all objects, which turns ACLs off. (Deliveries that need ACLs, such as CloudFront's legacy logs, have successors that do not.)",
    cli: "aws s3api put-bucket-ownership-controls --bucket <bucket> --ownership-controls 'Rules=[{ObjectOwnership=BucketOwnerEnforced}]'",
    terraform: `resource "aws_s3_bucket_ownership_controls" "<name>" {
  bucket = aws_s3_bucket.<name>.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::S3::Bucket
  Properties:
    OwnershipControls:
      Rules:
        - ObjectOwnership: BucketOwnerEnforced`,
  },
  references: {
    fsbp: ["S3.12"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-12",
    ],
  },
  examples: {
    pass: "Object ownership is BucketOwnerEnforced, as it is in every bucket made since April 2023.",
    fail: "Object ownership is ObjectWriter and the bucket's ACL grants WRITE to another account.",
  },
  subject: bucket.with("ownershipControls", "acl"),
  check: (b) => {
    const [ownership = "ObjectWriter"] = b.ownershipControls.map((rule) => rule.ObjectOwnership);
    if (ownership === "BucketOwnerEnforced") return pass;
    const { Owner, Grants } = b.acl;
    const others = Grants.filter(({ Grantee }) => Grantee.ID === undefined || Grantee.ID !== Owner.ID);
    const granted = others.map(
      ({ Grantee, Permission }) => `${Permission} to ${Grantee.URI?.split("/").pop() ?? Grantee.ID}`,
    );
    const evidence = { ObjectOwnership: ownership, Grants: others };
    return others.length > 0
      ? fail(`its ACL grants ${granted.join(", ")}`, evidence)
      : fail(`ACLs have effect (${ownership}), though the bucket's own grants nothing to others`, evidence, {
          severity: "low",
        });
  },
});
