import rule from "../../../rules/lambda/lambda-function-admin-role.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";

const Arn = `arn:aws:iam::${ACCOUNT}:role/worker`;
const fn = (Role?: string) => ({
  ...{ FunctionName: "worker", FunctionArn: `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:worker` },
  ...(Role && { Role }),
});
const role = (Action: string, Resource = "*") => [
  [
    iamRole,
    [
      {
        ...{ Arn, RoleName: "worker" },
        RolePolicyList: [
          {
            PolicyName: "inline",
            PolicyDocument: JSON.stringify({
              Version: "2012-10-17",
              Statement: [{ Effect: "Allow", Action, Resource }],
            }),
          },
        ],
      },
    ],
  ] as const,
];

verdicts(rule, {
  passes: { "a narrow role": { subject: fn(Arn), given: role("dynamodb:GetItem") } },
  fails: {
    everything: { subject: fn(Arn), given: role("*"), message: /role\/worker is an administrator: its policy inline/ },
    "all of IAM": { subject: fn(Arn), given: role("iam:*"), evidence: { everything: false } },
  },
  skips: { "no role said": { subject: fn() } },
  unknowns: { "roles unlisted": { subject: fn(Arn), given: [[iamRole, UNLISTED]] } },
});
