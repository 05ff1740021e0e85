import rule from "../../../rules/dynamodb/dynamodb-index-capacity-fixed.ts";
import { scalableTarget } from "../../../src/services/application-autoscaling/scalable-target.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { index, onDemand, scaled, table, tableWith } from "./samples.ts";

const subject = tableWith({ GlobalSecondaryIndexes: [index("by-day"), index("by-customer")] });
const [DAY, CUSTOMER] = ["table/orders/index/by-day", "table/orders/index/by-customer"];

verdicts(rule, {
  passes: {
    "each is scaled": { subject, given: scaled(DAY!, CUSTOMER!) },
    "on demand like its table": {
      subject: { ...onDemand, description: { ...onDemand.description, GlobalSecondaryIndexes: [index("by-day")] } },
      given: [[scalableTarget, UNLISTED]],
    },
    "the one that is not scaled is being deleted": {
      subject: tableWith({ GlobalSecondaryIndexes: [index("by-day"), index("old", { IndexStatus: "DELETING" })] }),
      given: scaled(DAY!),
    },
  },
  fails: {
    "one was left out": {
      subject,
      given: scaled("table/orders", DAY!),
      message: /^the index by-customer's read capacity is not scaled; the index by-customer's write capacity/,
      evidence: { fixed: [{ ResourceId: CUSTOMER }, { ScalableDimension: "dynamodb:index:WriteCapacityUnits" }] },
    },
    "only the table is scaled": { subject, given: scaled("table/orders") },
    "one that is being changed": {
      subject: tableWith({ GlobalSecondaryIndexes: [index("by-day", { IndexStatus: "UPDATING" })] }),
    },
  },
  skips: {
    "no indexes": { subject: table, message: /no global secondary index/ },
    "its only index is being created": {
      subject: tableWith({ GlobalSecondaryIndexes: [index("by-day", { IndexStatus: "CREATING" })] }),
    },
    "being deleted": { subject: tableWith({ TableStatus: "DELETING", GlobalSecondaryIndexes: [index("by-day")] }) },
  },
  unknowns: { "targets unread": { subject, given: [[scalableTarget, UNLISTED]] } },
});
