import { access, grantEvidence, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { awsManages } from "../../src/services/kms/judged.ts";
import { kmsKey } from "../../src/services/kms/key.ts";

export default defineRule({
  id: "kms-key-public-policy",
  title: "KMS key can be used by any AWS account",
  severity: "critical",
  why: "Whoever has an AWS account and learns the key's ARN may decrypt what they got hold of, or, with the wrong action, delete the key.",
  fix: {
    text: "Name the accounts or roles that need the key, or add a condition on kms:CallerAccount or aws:PrincipalOrgID. kms:ViaService alone keeps nobody out: strangers use those services too.",
    cli: "aws kms put-key-policy --key-id <key-id> --policy-name default --policy file://<policy.json>",
    terraform: `resource "aws_kms_key" "<name>" {
  # …
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::<account-id>:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}`,
    cloudformation: `Type: AWS::KMS::Key
Properties:
  KeyPolicy:
    Version: "2012-10-17"
    Statement:
      - Effect: Allow
        Principal:
          AWS: !Sub arn:aws:iam::\${AWS::AccountId}:root
        Action: kms:*
        Resource: "*"`,
  },
  references: {
    fsbp: ["KMS.5"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-5",
    ],
  },
  examples: {
    pass: "The policy lets in the account that owns the key, and a partner account by its number.",
    fail: "A statement allows kms:Decrypt to everyone; its only condition is kms:ViaService.",
  },
  subject: kmsKey.with("policy"),
  check: (key) => {
    const aws = awsManages(key);
    if (aws) return skip(aws);
    const { Policy } = key.policy;
    const open = Policy === undefined ? [] : access(parsePolicy(Policy), { account: key.account });
    const grants = open.filter(({ reach }) => reach === "public");
    if (grants.length === 0) return pass;
    const words = grants.map(({ statement, actions, conditions }) => {
      const when = conditions.length > 0 ? ` when ${conditions.join(" and ")}` : "";
      return `its policy (${statement}) lets any AWS account use ${actions.join(", ")}${when}`;
    });
    return fail(words.join("; "), {
      Description: key.Description,
      grants: grants.map(grantEvidence),
    });
  },
});
