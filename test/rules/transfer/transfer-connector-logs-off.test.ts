import rule from "../../../rules/transfer/transfer-connector-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";

const connector = { Arn: "arn:aws:transfer:eu-west-1:111122223333:connector/c-1", ConnectorId: "c-1" };

verdicts(rule, {
  passes: { "a role": { subject: { ...connector, loggingRole: "arn:aws:iam::111122223333:role/logs" } } },
  fails: {
    none: { subject: { ...connector, loggingRole: undefined } },
    "an empty one": { subject: { ...connector, loggingRole: "" } },
  },
  unknowns: { denied: { subject: denied({ ...connector }, "loggingRole") } },
});
