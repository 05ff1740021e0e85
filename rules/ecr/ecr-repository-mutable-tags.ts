import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { ecrRepository } from "../../src/services/ecr/repository.ts";

export default defineRule({
  id: "ecr-repository-mutable-tags",
  title: "ECR repository lets image tags be overwritten",
  severity: "medium",
  why: "A tag that was tested can mean another image tomorrow, by mistake or by an intruder's push: what runs cannot be told from what was approved, and a roll-back may bring back something else.",
  fix: {
    text: "Make tags immutable and give each build a tag of its own. Tags that have to move, such as `latest`, can be excepted by a filter.",
    cli: "aws ecr put-image-tag-mutability --repository-name <repository> --image-tag-mutability IMMUTABLE",
    terraform: `resource "aws_ecr_repository" "<name>" {
  # …
  image_tag_mutability = "IMMUTABLE"
}`,
    cloudformation: `<Name>:
  Type: AWS::ECR::Repository
  Properties:
    ImageTagMutability: IMMUTABLE`,
  },
  references: {
    fsbp: ["ECR.2"],
    wellArchitected: ["SEC06-BP04"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-2",
    ],
  },
  examples: {
    pass: "imageTagMutability is IMMUTABLE, or IMMUTABLE_WITH_EXCLUSION for `latest`.",
    fail: "imageTagMutability is MUTABLE.",
  },
  subject: ecrRepository.with(),
  check: ({ imageTagMutability: setting = "MUTABLE", imageTagMutabilityExclusionFilters = [] }) => {
    const filters = imageTagMutabilityExclusionFilters.flatMap(({ filter }) => filter ?? []);
    const all = filters.some((filter) => /^\*+$/.test(filter));
    const evidence = { imageTagMutability: setting, imageTagMutabilityExclusionFilters: filters };
    switch (setting) {
      case "IMMUTABLE":
        return pass;
      case "IMMUTABLE_WITH_EXCLUSION":
        return all ? fail("tags are immutable, except all of them: a filter is `*`", evidence) : pass;
      case "MUTABLE_WITH_EXCLUSION":
        return all ? pass : fail(`tags can be overwritten, except ${filters.join(", ")}`, evidence);
      default:
        return fail(`imageTagMutability is ${setting}`, evidence);
    }
  },
});
