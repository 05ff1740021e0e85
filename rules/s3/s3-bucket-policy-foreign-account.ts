import { access, type Grant, grantEvidence, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

/** What the control S3.6 names, and what else ends a bucket or undoes its protection. */
const OWNERS_ONLY = [
  ...["s3:DeleteBucketPolicy", "s3:PutBucketPolicy", "s3:PutBucketAcl", "s3:PutObjectAcl"],
  ...["s3:PutEncryptionConfiguration", "s3:DeleteBucket", "s3:PutBucketPublicAccessBlock"],
  ...["s3:PutBucketOwnershipControls", "s3:PutBucketVersioning", "s3:PutLifecycleConfiguration"],
];

export default defineRule({
  id: "s3-bucket-policy-foreign-account",
  title: "S3 bucket policy lets another account change or delete the bucket",
  severity: "high",
  why: "Whoever gets into the other account can take the bucket over: open it, hand out its objects, turn off its protection or delete it.",
  fix: {
    text: "Name the few actions that the other account needs, such as s3:GetObject and s3:PutObject, instead of s3:* or s3:Put*.",
    cli: `aws s3api put-bucket-policy --bucket <bucket> --policy '{
  "Version": "2012-10-17",
  "Statement": [<the other statements>, {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::<other-account-id>:role/<role>" },
    "Action": ["s3:GetObject", "s3:PutObject"],
    "Resource": "arn:aws:s3:::<bucket>/*"
  }]
}'`,
    terraform: `data "aws_iam_policy_document" "<name>" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["\${aws_s3_bucket.<name>.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::<other-account-id>:role/<role>"]
    }
  }
}`,
    cloudformation: `<Name>Policy:
  Type: AWS::S3::BucketPolicy
  Properties:
    Bucket: !Ref <Bucket>
    PolicyDocument:
      Statement:
        - Effect: Allow
          Principal:
            AWS: arn:aws:iam::<other-account-id>:role/<role>
          Action: [s3:GetObject, s3:PutObject]
          Resource: !Sub \${<Bucket>.Arn}/*`,
  },
  references: {
    fsbp: ["S3.6"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-blacklisted-actions-prohibited.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6",
    ],
  },
  examples: {
    pass: "Another account may get and put objects.",
    fail: "Another account may use s3:* on the bucket.",
  },
  options: z.object({
    actions: z
      ._default(z.array(z.string()), OWNERS_ONLY)
      .check(z.describe("The actions that no other account may be allowed")),
    trustedAccounts: z
      ._default(z.array(z.string().check(z.regex(/^\d{12}$/))), [])
      .check(z.describe("Ids of other accounts that may have them all the same")),
  }),
  subject: bucket.with("policy"),
  check: ({ policy, account, arn }, { options: { actions, trustedAccounts } }) => {
    if (policy === undefined) return pass;
    const question = { account, action: actions, resource: [arn, `${arn}/*`] };
    const foreign = access(parsePolicy(policy), question).filter(
      ({ reach, accounts }) => REACHES.has(reach) && !trusts([account, ...trustedAccounts], accounts),
    );
    if (foreign.length === 0) return pass;
    return fail(foreign.map(inWords).join("; "), { grants: foreign.map(shown) });
  },
});

const REACHES = new Set<Grant["reach"]>(["public", "network", "organization", "cross-account"]);

const trusts = (trusted: readonly string[], accounts: readonly string[]) =>
  accounts.length > 0 && accounts.every((one) => trusted.includes(one));

const inWords = ({ statement, principal, actions, conditions }: Grant) =>
  `${statement} allows ${principal === "*" ? "everyone" : principal} ${actions.join(", ")}` +
  (conditions.length > 0 ? ` when ${conditions.join(" and ")}` : "");

const shown = (grant: Grant) => ({ ...grantEvidence(grant), Resource: grant.resources });
