import rule from "../../../rules/dynamodb/dynamodb-table-pitr-off.ts";
import { denied, verdicts } from "../../verdicts.ts";

const withPitr = (PointInTimeRecoveryDescription?: object) => ({
  TableName: "orders",
  continuousBackups: { ContinuousBackupsStatus: "ENABLED", PointInTimeRecoveryDescription },
});

verdicts(rule, {
  passes: { on: { subject: withPitr({ PointInTimeRecoveryStatus: "ENABLED", RecoveryPeriodInDays: 35 }) } },
  fails: {
    off: {
      subject: withPitr({ PointInTimeRecoveryStatus: "DISABLED" }),
      evidence: { PointInTimeRecoveryStatus: "DISABLED" },
    },
    "nothing said of it": { subject: withPitr() },
  },
  unknowns: { unread: { subject: denied({ TableName: "orders" }, "continuousBackups") } },
});
