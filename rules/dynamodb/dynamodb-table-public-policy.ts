import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { dynamodbTable } from "../../src/services/dynamodb/table.ts";

export default defineRule({
  id: "dynamodb-table-public-policy",
  title: "DynamoDB table's resource policy lets in other accounts",
  severity: "critical",
  why: "Strangers read the items or change them, with no more than an AWS account of their own; the policy alone decides, whatever the roles of this account may do.",
  fix: {
    text: "Name the roles that really need the table, and take the others out of the policy. Accounts that are meant to have access go into the rule's option trustedAccounts.",
    cli: "aws dynamodb put-resource-policy --resource-arn <table-arn> --policy file://<policy.json>",
    terraform:
      'resource "aws_dynamodb_resource_policy" "<name>" {\n  resource_arn = aws_dynamodb_table.<name>.arn\n  policy       = data.aws_iam_policy_document.<name>.json\n}',
    cloudformation: `Type: AWS::DynamoDB::Table
Properties:
  ResourcePolicy:
    PolicyDocument:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal:
            AWS: <role-arn>
          Action: dynamodb:GetItem
          Resource: "*"`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html",
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html",
    ],
  },
  examples: {
    pass: "The table has no resource policy, or one that names roles of this account.",
    fail: "A statement allows dynamodb:Query to the root of another account.",
  },
  options: z.object({
    trustedAccounts: z
      ._default(z.array(z.string().check(z.regex(/^\d{12}$/))), [])
      .check(z.describe("Ids of other accounts that are meant to have access")),
  }),
  subject: dynamodbTable.with("policy"),
  check: ({ policy, account }, { options: { trustedAccounts } }) => {
    if (policy === undefined) return pass;
    const grants = access(parsePolicy(policy), { account });
    const open = grants.filter(({ reach }) => reach === "public");
    if (open.length > 0) return fail(`${grantInWords(open[0]!)} lets in everyone`, { grants: open.map(grantEvidence) });
    const foreign = grants.filter(
      ({ reach, accounts }) =>
        reach === "cross-account" &&
        (accounts.length === 0 || !accounts.every((one) => one === account || trustedAccounts.includes(one))),
    );
    if (foreign.length === 0) return pass;
    // Someone named them, which is less grave than a table open to all.
    return fail(
      foreign.map((grant) => `${grantInWords(grant)} lets in ${grant.principal}`).join("; "),
      { grants: foreign.map(grantEvidence) },
      { severity: "medium" },
    );
  },
});
