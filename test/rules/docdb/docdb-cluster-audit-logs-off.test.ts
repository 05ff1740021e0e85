import rule from "../../../rules/docdb/docdb-cluster-audit-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const withSwitch = (ParameterValue: string | undefined) => ({
  ...cluster,
  parameters: [{ ParameterName: "audit_logs", ParameterValue }],
});

verdicts(rule, {
  passes: { "written and exported": { subject: cluster }, "only some events": { subject: withSwitch("ddl") } },
  fails: {
    "not exported": {
      subject: { ...cluster, EnabledCloudwatchLogsExports: ["profiler"] },
      evidence: { EnabledCloudwatchLogsExports: ["profiler"] },
    },
    "nothing exported, whatever the parameters say": {
      subject: denied({ ...cluster, EnabledCloudwatchLogsExports: undefined }, "parameters"),
    },
    "the switch in its parameter group is off": {
      subject: withSwitch("disabled"),
      message: /writes none: audit_logs is disabled in its parameter group shop/,
      evidence: { audit_logs: "disabled" },
    },
    "audited events: none": {
      subject: withSwitch("none"),
      message: /writes none: audit_logs is none in its parameter group shop/,
      evidence: { audit_logs: "none" },
    },
    "the switch was never set": { subject: withSwitch(undefined), message: /is not set/ },
  },
  unknowns: {
    "parameters unread": { subject: denied({ ...cluster }, "parameters") },
    "a group without the switch": { subject: { ...cluster, parameters: [] }, message: /shop lists no audit_logs/ },
  },
});
