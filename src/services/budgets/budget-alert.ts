import type { Budgets, BudgetNotificationsForAccount } from "@aws-sdk/client-budgets";
import { formatArn } from "../../aws/arn.ts";
import { kind, type Scope, service } from "../../model/index.ts";

const budgets = service<Budgets>("budgets");

/** Budgets with their notifications, each of which has somebody who is told. */
export const budgetAlert = kind<BudgetNotificationsForAccount>()("AWS::Budgets::Budget", {
  scope: "global",
  // Budgets are kept for the commercial regions only.
  partitions: ["aws"],
  list: budgets("describeBudgetNotificationsForAccount", {
    actions: ["budgets:ViewBudget"],
    input: ({ account }: Scope) => ({ AccountId: account }),
    pageSize: 50,
    value: (out): readonly BudgetNotificationsForAccount[] => out.BudgetNotificationsForAccount ?? [],
    absent: { errors: ["NotFoundException"], value: [] },
  }),
  identity: ({ BudgetName }, { partition, account }) => ({
    arn: BudgetName && formatArn({ partition, service: "budgets", account, resource: `budget/${BudgetName}` }),
    name: BudgetName,
  }),
});
