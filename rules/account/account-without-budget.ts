import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { budgetAlert } from "../../src/services/budgets/budget-alert.ts";

export default defineRule({
  id: "account-without-budget",
  title: "No budget of the account alerts anybody",
  severity: "low",
  why: "A loop, a forgotten cluster or a miner with stolen keys is noticed with the bill, a month later.",
  fix: {
    text: "Make a budget with a notification, on forecasted costs too. Where the management account has a budget for this one, suppress this finding.",
    cli: "aws budgets create-budget --account-id <account-id> --budget file://<budget.json> --notifications-with-subscribers file://<notifications.json>",
    terraform: `resource "aws_budgets_budget" "monthly" {
  name         = "monthly"
  budget_type  = "COST"
  limit_amount = "<amount>"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
  notification {
    comparison_operator        = "GREATER_THAN"
    threshold                  = 100
    threshold_type             = "PERCENTAGE"
    notification_type          = "FORECASTED"
    subscriber_email_addresses = ["<mail@example.com>"]
  }
}`,
    cloudformation: `Type: AWS::Budgets::Budget
Properties:
  Budget:
    BudgetType: COST
    TimeUnit: MONTHLY
    BudgetLimit:
      Amount: <amount>
      Unit: USD
  NotificationsWithSubscribers:
    - Notification:
        NotificationType: FORECASTED
        ComparisonOperator: GREATER_THAN
        Threshold: 100
      Subscribers:
        - SubscriptionType: EMAIL
          Address: <mail@example.com>`,
  },
  references: {
    wellArchitected: ["COST01-BP03"],
    docs: ["https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html"],
  },
  examples: {
    pass: "The budget monthly tells by mail when costs are going to exceed it.",
    fail: "The account has a budget without notifications.",
  },
  subject: account.with(),
  context: { budgets: budgetAlert.with() },
  check: ({ arn }, { budgets }) => {
    const { partition } = parseArn(arn) ?? {};
    if (partition !== "aws") return skip(`budgets are read in the partition aws only, not in ${partition}`);
    const all = budgets.all();
    if (all.some(({ Notifications = [] }) => Notifications.length > 0)) return pass;
    const names = all.map(({ name }) => name);
    return all.length === 0
      ? fail("no budget of the account has a notification", { budgets: names })
      : fail(`none of its budgets (${names.join(", ")}) has a notification`, { budgets: names });
  },
});
