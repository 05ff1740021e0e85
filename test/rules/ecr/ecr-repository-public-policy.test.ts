import rule from "../../../rules/ecr/ecr-repository-public-policy.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { repository } from "./repositories.ts";

// ECR's policies name no resource: the repository itself is meant.
const policy = (...statements: object[]) =>
  repository({ policy: JSON.stringify({ Version: "2008-10-17", Statement: statements }) });
const pull = (Principal: unknown, also: object = {}) => ({
  ...{ Sid: "pull", Effect: "Allow", Principal, Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] },
  ...also,
});

verdicts(rule, {
  passes: {
    "no policy": { subject: repository({ policy: undefined }) },
    "an account": { subject: policy(pull({ AWS: "arn:aws:iam::444455556666:root" })) },
    "the organization": {
      subject: policy(pull("*", { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } } })),
    },
    "Lambda of an account": {
      subject: policy(
        pull(
          { Service: "lambda.amazonaws.com" },
          { Condition: { StringLike: { "aws:SourceArn": "arn:aws:lambda:*:*" } } },
        ),
      ),
    },
    "all of it denied again": { subject: policy(pull("*"), { Effect: "Deny", Principal: "*", Action: "ecr:*" }) },
  },
  fails: {
    everyone: {
      subject: policy(pull("*")),
      message: "pull (ecr:BatchGetImage, ecr:GetDownloadUrlForLayer) lets in everyone",
      evidence: { grants: [{ statement: "pull", Principal: "*" }] },
    },
    "any account": { subject: policy(pull({ AWS: "*" })) },
    "one action denied of two": {
      subject: policy(pull("*"), { Effect: "Deny", Principal: "*", Action: "ecr:GetDownloadUrlForLayer" }),
    },
  },
  unknowns: { "may not be read": { subject: denied(repository(), "policy") } },
});
