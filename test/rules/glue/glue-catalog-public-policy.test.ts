import rule from "../../../rules/glue/glue-catalog-public-policy.ts";
import { denied, verdicts } from "../../verdicts.ts";

const statement = (Principal: unknown, also: object = {}) => ({
  CatalogId: "111122223333",
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "share",
        Effect: "Allow",
        Principal,
        Action: ["glue:GetTable"],
        Resource: "arn:aws:glue:eu-west-1:111122223333:*",
        ...also,
      },
    ],
  }),
});
const organization = { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abcdef1234" } } };
const lakeFormation = { Condition: { Bool: { "glue:EvaluatedByLakeFormationTags": true } } };

verdicts(rule, {
  passes: {
    "no policy": { subject: { CatalogId: "111122223333", policy: undefined } },
    "a partner's account": { subject: statement({ AWS: "arn:aws:iam::444455556666:root" }) },
    "everyone of the organization": { subject: statement("*", organization) },
    "what Lake Formation shares": { subject: statement({ AWS: ["444455556666"] }, lakeFormation) },
    "Resource Access Manager": { subject: statement({ Service: "ram.amazonaws.com" }) },
  },
  fails: {
    everyone: { subject: statement("*"), message: "share (glue:GetTable) lets in everyone" },
    "every AWS account": { subject: statement({ AWS: "*" }) },
    "by tags of Lake Formation only, which any account may bring": { subject: statement("*", lakeFormation) },
  },
  unknowns: { "reading it is denied": { subject: denied({ CatalogId: "111122223333" }, "policy") } },
});
