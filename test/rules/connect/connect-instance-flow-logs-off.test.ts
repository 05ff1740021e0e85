import rule from "../../../rules/connect/connect-instance-flow-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";

const instance = {
  Id: "0a1b2c3d-0000-4000-8000-000000000001",
  Arn: "arn:aws:connect:eu-west-1:111122223333:instance/0a1b2c3d-0000-4000-8000-000000000001",
  InstanceAlias: "support",
  InstanceStatus: "ACTIVE",
};
const { InstanceAlias: _, ...withoutAlias } = instance;

verdicts(rule, {
  passes: {
    on: { subject: { ...instance, flowLogs: "true" } },
    "of one without an alias": { subject: { ...withoutAlias, flowLogs: "true" } },
  },
  fails: {
    off: { subject: { ...instance, flowLogs: "false" }, evidence: { CONTACTFLOW_LOGS: "false" } },
    "not set": { subject: { ...instance, flowLogs: undefined } },
  },
  skips: { "being made": { subject: { ...instance, InstanceStatus: "CREATION_IN_PROGRESS", flowLogs: "false" } } },
  unknowns: { denied: { subject: denied({ ...instance }, "flowLogs") } },
});
