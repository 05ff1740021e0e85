import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { scalableTarget } from "../../src/services/application-autoscaling/scalable-target.ts";
import { scalingPolicy } from "../../src/services/application-autoscaling/scaling-policy.ts";
import { fixedCapacities, isOnDemand, passing } from "../../src/services/dynamodb/capacity.ts";
import { dynamodbTable } from "../../src/services/dynamodb/table.ts";

export default defineRule({
  id: "dynamodb-table-capacity-fixed",
  title: "DynamoDB table's capacity does not follow its load",
  severity: "medium",
  why: "When the load outgrows the capacity that somebody once chose, requests are throttled and fail; until then the unused part is paid for.",
  fix: {
    text: "Switch the table to on demand (its indexes follow), or let Application Auto Scaling move both its read and its write capacity between bounds that leave room for peaks.",
    cli: "aws dynamodb update-table --table-name <table> --billing-mode PAY_PER_REQUEST",
    terraform: 'resource "aws_dynamodb_table" "<name>" {\n  # …\n  billing_mode = "PAY_PER_REQUEST"\n}',
    cloudformation: "Type: AWS::DynamoDB::Table\nProperties:\n  BillingMode: PAY_PER_REQUEST",
  },
  references: {
    fsbp: ["DynamoDB.1"],
    wellArchitected: ["REL07-BP01"],
    docs: [
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/capacity-mode.html",
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-1",
    ],
  },
  examples: {
    pass: "The table is on demand, or target tracking moves its read and its write capacity.",
    fail: "A provisioned table has only its read capacity scaled.",
  },
  subject: dynamodbTable.with("description"),
  context: { targets: scalableTarget.with(), policies: scalingPolicy.with() },
  check: ({ TableName, description }, scaling) => {
    const unsettled = passing(description);
    if (unsettled) return skip(unsettled);
    if (isOnDemand(description)) return pass;
    const fixed = fixedCapacities(TableName, undefined, scaling);
    const { ReadCapacityUnits, WriteCapacityUnits } = description.ProvisionedThroughput ?? {};
    return fixed.length === 0
      ? pass
      : fail(`it is provisioned (${ReadCapacityUnits} read, ${WriteCapacityUnits} write), and ${inWords(fixed)}`, {
          ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits },
          fixed: fixed.map(({ evidence }) => evidence),
        });
  },
});

const inWords = (fixed: readonly { text: string }[]) => `its ${fixed.map(({ text }) => text).join("; its ")}`;
