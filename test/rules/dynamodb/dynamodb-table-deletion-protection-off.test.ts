import rule from "../../../rules/dynamodb/dynamodb-table-deletion-protection-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { table, tableWith } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: tableWith({ DeletionProtectionEnabled: true }) } },
  fails: {
    off: {
      subject: tableWith({ DeletionProtectionEnabled: false }),
      evidence: { DeletionProtectionEnabled: false },
    },
    "being created without it": { subject: tableWith({ TableStatus: "CREATING" }) },
  },
  skips: { "being deleted": { subject: tableWith({ TableStatus: "DELETING" }) } },
  unknowns: { unread: { subject: denied({ ...table }, "description") } },
});
