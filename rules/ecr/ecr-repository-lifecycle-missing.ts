import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { ecrRepository } from "../../src/services/ecr/repository.ts";

export default defineRule({
  id: "ecr-repository-lifecycle-missing",
  title: "ECR repository keeps every image for ever",
  severity: "low",
  why: "Storage is paid for by the gigabyte, and old images with holes that were mended long ago stay at hand to be run by mistake.",
  fix: {
    text: "Let a lifecycle policy expire untagged images and all but the newest of the others. It may also expire images in use: let it keep more than are ever run, and preview it first.",
    cli: `aws ecr start-lifecycle-policy-preview --repository-name <repository> --lifecycle-policy-text file://<policy.json>
aws ecr put-lifecycle-policy --repository-name <repository> --lifecycle-policy-text file://<policy.json>`,
    terraform: `resource "aws_ecr_lifecycle_policy" "<name>" {
  repository = aws_ecr_repository.<name>.name
  policy = jsonencode({
    rules = [{
      rulePriority = 1
      selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }
      action       = { type = "expire" }
    }]
  })
}`,
    cloudformation: `<Name>:
  Type: AWS::ECR::Repository
  Properties:
    LifecyclePolicy:
      LifecyclePolicyText: '{"rules": [{"rulePriority": 1, "selection": {"tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14}, "action": {"type": "expire"}}]}'`,
  },
  references: {
    fsbp: ["ECR.3"],
    wellArchitected: ["COST04-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-3",
    ],
  },
  examples: { pass: "The repository has a lifecycle policy.", fail: "The repository has no lifecycle policy." },
  subject: ecrRepository.with("lifecyclePolicy"),
  check: ({ lifecyclePolicy }) =>
    lifecyclePolicy ? pass : fail("it has no lifecycle policy", { lifecyclePolicyText: null }),
});
