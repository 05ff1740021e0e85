import rule from "../../../rules/neptune/neptune-cluster-audit-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const withSwitch = (ParameterValue: string | undefined) => ({
  ...cluster,
  parameters: [{ ParameterName: "neptune_enable_audit_log", ParameterValue }],
});

verdicts(rule, {
  passes: { "written and exported": { subject: cluster } },
  fails: {
    "not exported": {
      subject: { ...cluster, EnabledCloudwatchLogsExports: ["profiler"] },
      evidence: { EnabledCloudwatchLogsExports: ["profiler"] },
    },
    "nothing exported, whatever the parameters say": {
      subject: denied({ ...cluster, EnabledCloudwatchLogsExports: undefined }, "parameters"),
    },
    "the switch in its parameter group is off": {
      subject: withSwitch("0"),
      message: /writes none: neptune_enable_audit_log is 0 in its parameter group shop/,
      evidence: { neptune_enable_audit_log: "0" },
    },
    "the switch was never set": { subject: withSwitch(undefined), message: /is not set/ },
  },
  unknowns: {
    "parameters unread": { subject: denied({ ...cluster }, "parameters") },
    "a group without the switch": {
      subject: { ...cluster, parameters: [] },
      message: /shop lists no neptune_enable_audit_log/,
    },
  },
});
