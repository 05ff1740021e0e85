import rule from "../../../rules/dynamodb/dynamodb-table-capacity-fixed.ts";
import { scalableTarget } from "../../../src/services/application-autoscaling/scalable-target.ts";
import { scalingPolicy } from "../../../src/services/application-autoscaling/scaling-policy.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { onDemand, policy, scaled, table, tableWith, target } from "./samples.ts";

const ORDERS = "table/orders";
const policies = [policy(ORDERS, "Read"), policy(ORDERS, "Write")];

verdicts(rule, {
  passes: {
    "on demand, whatever else is unread": { subject: onDemand, given: [[scalableTarget, UNLISTED]] },
    "on demand by its zeros alone": {
      subject: tableWith({ ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 } }),
    },
    "both ways scaled": { subject: table, given: scaled(ORDERS) },
    "infrequent access, scaled": {
      subject: tableWith({ TableClassSummary: { TableClass: "STANDARD_INFREQUENT_ACCESS" } }),
      given: scaled(ORDERS),
    },
  },
  fails: {
    "a table that was always provisioned": {
      subject: table,
      message: /10 read, 5 write.*its read capacity is not scaled; its write capacity is not scaled/,
      evidence: { fixed: [{ ScalableDimension: "dynamodb:table:ReadCapacityUnits" }, { ResourceId: ORDERS }] },
    },
    "switched back from on demand": { subject: tableWith({ BillingModeSummary: { BillingMode: "PROVISIONED" } }) },
    "only reads scaled": {
      subject: table,
      given: [
        [scalableTarget, [target(ORDERS, "Read")]],
        [scalingPolicy, [policies[0]!]],
      ],
      message: /and its write capacity is not scaled$/,
    },
    "another table scaled, and an index of this one": {
      subject: table,
      given: scaled("table/orders-archive", "table/orders/index/by-day"),
    },
    "bounds without a policy": {
      subject: table,
      given: [
        [scalableTarget, [target(ORDERS, "Read"), target(ORDERS, "Write")]],
        [scalingPolicy, [policies[0]!]],
      ],
      message: /write capacity has bounds \(5 to 100\) but no scaling policy/,
    },
    "bounds that leave no room": {
      subject: table,
      given: [
        [scalableTarget, [target(ORDERS, "Read"), target(ORDERS, "Write", { MinCapacity: 100 })]],
        [scalingPolicy, policies],
      ],
      message: /from 100 to 100/,
    },
    "scaling out suspended": {
      subject: table,
      given: [
        [
          scalableTarget,
          [target(ORDERS, "Read"), target(ORDERS, "Write", { SuspendedState: { DynamicScalingOutSuspended: true } })],
        ],
        [scalingPolicy, policies],
      ],
      message: /suspended/,
    },
  },
  skips: {
    "being created": { subject: tableWith({ TableStatus: "CREATING" }) },
    "being deleted": { subject: tableWith({ TableStatus: "DELETING" }) },
    archived: { subject: tableWith({ TableStatus: "ARCHIVED" }) },
  },
  unknowns: {
    "targets unread": { subject: table, given: [[scalableTarget, UNLISTED]] },
    "policies unread": {
      subject: table,
      given: [
        [scalableTarget, [target(ORDERS, "Read"), target(ORDERS, "Write")]],
        [scalingPolicy, UNLISTED],
      ],
    },
    "the table unread": { subject: denied({ ...table }, "description") },
  },
});
