import { access, type Grant, grantEvidence, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { secret } from "../../src/services/secretsmanager/secret.ts";

export default defineRule({
  id: "secretsmanager-secret-public-policy",
  title: "Secret's policy lets in everyone",
  severity: "critical",
  why: "Anybody with an AWS account may read, change or delete the secret, as far as its key lets them.",
  fix: {
    text: "Name the roles that need the secret. Then change its value: whoever has read it keeps it. Put policies with the check for public access, which refuses such ones.",
    cli: `aws secretsmanager put-resource-policy --secret-id <secret-id> --block-public-policy --resource-policy '{
  "Version": "2012-10-17",
  "Statement": [<the other statements>, {
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::<account-id>:role/<role>" },
    "Action": "secretsmanager:GetSecretValue",
    "Resource": "*"
  }]
}'`,
    terraform: `resource "aws_secretsmanager_secret_policy" "<name>" {
  secret_arn          = aws_secretsmanager_secret.<name>.arn
  block_public_policy = true
  policy              = data.aws_iam_policy_document.<name>.json
}`,
    cloudformation: `<Name>Policy:
  Type: AWS::SecretsManager::ResourcePolicy
  Properties:
    SecretId: !Ref <Secret>
    BlockPublicPolicy: true
    ResourcePolicy:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal:
            AWS: arn:aws:iam::<account-id>:role/<role>
          Action: secretsmanager:GetSecretValue
          Resource: "*"`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html",
    ],
  },
  examples: {
    pass: "The secret has no policy, or one that names roles and accounts.",
    fail: 'A statement allows secretsmanager:GetSecretValue to the principal "*" without a condition that narrows it.',
  },
  subject: secret.with("policy"),
  check: ({ policy, account }) => {
    if (policy === undefined) return pass;
    const open = access(parsePolicy(policy), { account }).filter(({ reach }) => reach === "public");
    if (open.length === 0) return pass;
    return fail(open.map(inWords).join("; "), { grants: open.map(grantEvidence) });
  },
});

const inWords = ({ statement, actions, conditions }: Grant) =>
  `${statement} lets everyone use ${actions.join(", ")}` +
  (conditions.length > 0 ? ` when ${conditions.join(" and ")}` : "");
