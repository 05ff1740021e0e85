import rule from "../../../rules/s3/s3-bucket-policy-foreign-account.ts";
import { denied, verdicts } from "../../verdicts.ts";

const bare = { Name: "orders", BucketRegion: "eu-west-1" };
const FOREIGN = "arn:aws:iam::444455556666:root";
const policy = (Action: unknown, Principal: unknown = { AWS: FOREIGN }, also: object = {}) => ({
  ...bare,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "partner",
        Effect: "Allow",
        Principal,
        Action,
        Resource: ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"],
        ...also,
      },
    ],
  }),
});

verdicts(rule, {
  passes: {
    "no policy": { subject: { ...bare, policy: undefined } },
    "another account reads and writes objects": { subject: policy(["s3:GetObject", "s3:PutObject", "s3:ListBucket"]) },
    "this account may do all": { subject: policy("s3:*", { AWS: "arn:aws:iam::111122223333:role/admin" }) },
    "a trusted account may do all": {
      subject: policy("s3:*"),
      options: { trustedAccounts: ["444455556666"] },
    },
    "a service": { subject: policy("s3:*", { Service: "logging.s3.amazonaws.com" }) },
    "an action the team does not mind": {
      subject: policy("s3:PutObjectAcl"),
      options: { actions: ["s3:DeleteBucket"] },
    },
  },
  fails: {
    "another account may do all": {
      subject: policy("s3:*"),
      message: `partner allows ${FOREIGN} s3:*`,
      evidence: { grants: [{ statement: "partner", Action: ["s3:*"] }] },
    },
    "by a wildcard": { subject: policy("s3:Put*"), message: /s3:Put\*/ },
    "everyone may change the policy": { subject: policy("s3:PutBucketPolicy", "*"), message: /everyone/ },
    "the organization may": {
      subject: policy("s3:DeleteBucketPolicy", "*", {
        Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } },
      }),
      message: /when aws:PrincipalOrgID is o-abcdefghij/,
    },
    "all but reading": { subject: policy(undefined, undefined, { NotAction: "s3:GetObject" }) },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...bare }, "policy"), message: /denied/ } },
});
