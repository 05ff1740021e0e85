import { deniesPlainHttp, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

const STATEMENT = `{
    "Sid": "DenyPlainHttp",
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": ["arn:aws:s3:::<bucket>", "arn:aws:s3:::<bucket>/*"],
    "Condition": { "Bool": { "aws:SecureTransport": "false" } }
  }`;

export default defineRule({
  id: "s3-bucket-plaintext-allowed",
  title: "S3 bucket accepts requests without TLS",
  severity: "medium",
  why: "A client that is set to plain HTTP, by mistake or by an attacker on its way, sends and receives your data readable by everyone on that way.",
  fix: {
    text: `Add a statement to the bucket's policy that denies every request without TLS:\n${STATEMENT}`,
    cli: `aws s3api put-bucket-policy --bucket <bucket> --policy '{
  "Version": "2012-10-17",
  "Statement": [<the present statements>, ${STATEMENT}]
}'`,
    terraform: `data "aws_iam_policy_document" "<name>" {
  statement {
    sid       = "DenyPlainHttp"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.<name>.arn, "\${aws_s3_bucket.<name>.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}`,
  },
  references: {
    fsbp: ["S3.5"],
    cis: { "3.0": ["2.1.1"], "5.0": ["2.1.1"] },
    wellArchitected: ["SEC09-BP02"],
    docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html#transit"],
  },
  examples: {
    pass: "The policy denies s3:* to everyone on the bucket and its objects when aws:SecureTransport is false.",
    fail: "The bucket has no policy, or its Deny covers the objects but not the bucket.",
  },
  subject: bucket.with("policy"),
  check: ({ policy, arn }) => {
    if (policy === undefined) return fail("has no bucket policy, so nothing denies plain HTTP", { Policy: null });
    const { denied, missing } = deniesPlainHttp(parsePolicy(policy), arn);
    return denied ? pass : fail(missing.join("; "), { missing });
  },
});
