import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { ecrRepository } from "../../src/services/ecr/repository.ts";

export default defineRule({
  id: "ecr-repository-public-policy",
  title: "ECR repository can be used by anyone with an AWS account",
  severity: "critical",
  why: "Strangers pull the images, with the program and whatever was left in their layers; where they may push, they decide what runs here tomorrow.",
  fix: {
    text: "Name the accounts that use the repository, or limit the statement to the organization with aws:PrincipalOrgID. For images that are meant for everyone there is ECR Public.",
    cli: "aws ecr set-repository-policy --repository-name <repository> --policy-text file://<policy.json>",
    terraform: `resource "aws_ecr_repository_policy" "<name>" {
  repository = aws_ecr_repository.<name>.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["<account-id>"] }
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}`,
    cloudformation: `<Name>:
  Type: AWS::ECR::Repository
  Properties:
    RepositoryPolicyText:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal:
            AWS: ["<account-id>"]
          Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html",
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html",
    ],
  },
  examples: {
    pass: "The policy names an account, or everyone of one organization.",
    fail: 'A statement allows ecr:BatchGetImage to the principal "*" without a condition that narrows it.',
  },
  subject: ecrRepository.with("policy"),
  check: ({ policy, account }) => {
    if (policy === undefined) return pass;
    const open = access(parsePolicy(policy), { account }).filter(({ reach }) => reach === "public");
    if (open.length === 0) return pass;
    return fail(`${grantInWords(open[0]!)} lets in everyone`, { grants: open.map(grantEvidence) });
  },
});
