import rule from "../../../rules/account/account-without-budget.ts";
import { budgetAlert } from "../../../src/services/budgets/budget-alert.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";

const subject = { Id: "111122223333" };
const Notifications = [{ NotificationType: "ACTUAL", ComparisonOperator: "GREATER_THAN", Threshold: 80 }];

verdicts(rule, {
  passes: {
    "one that alerts": { subject, given: [[budgetAlert, [{ BudgetName: "a" }, { BudgetName: "b", Notifications }]]] },
  },
  fails: {
    none: { subject },
    "a silent one": {
      subject,
      given: [[budgetAlert, [{ BudgetName: "monthly", Notifications: [] }]]],
      message: "none of its budgets (monthly) has a notification",
    },
  },
  unknowns: { "not listed": { subject, given: [[budgetAlert, UNLISTED]] } },
});
