import rule from "../../../rules/dms/dms-replication-task-target-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { components, task } from "./samples.ts";

const logging = (severities: Readonly<Record<string, string>>, EnableLogging = true) => ({
  subject: { ...task, logging: { EnableLogging, LogComponents: components(severities) } },
});

verdicts(rule, {
  passes: {
    "logged as by default": { subject: task },
    "logged in more detail": logging({ TARGET_LOAD: "DETAILED_DEBUG", TARGET_APPLY: "DEBUG" }),
    "the other side logged less": logging({ TARGET_LOAD: "DEFAULT", TARGET_APPLY: "DEFAULT", SOURCE_UNLOAD: "ERROR" }),
  },
  fails: {
    "no logs": {
      ...logging({ TARGET_LOAD: "DEFAULT", TARGET_APPLY: "DEFAULT" }, false),
      message: "it writes no logs at all",
    },
    "errors only": {
      ...logging({ TARGET_LOAD: "DEFAULT", TARGET_APPLY: "ERROR" }),
      message: "TARGET_APPLY is logged at LOGGER_SEVERITY_ERROR only",
      evidence: { MigrationType: "full-load-and-cdc" },
    },
    "less than by default": logging({ TARGET_LOAD: "INFO", TARGET_APPLY: "DEFAULT" }),
    "the other side only": {
      ...logging({ SOURCE_UNLOAD: "DEFAULT", SOURCE_CAPTURE: "DEFAULT" }),
      message: "TARGET_LOAD is not logged; TARGET_APPLY is not logged",
    },
  },
  unknowns: { "settings that AWS does not tell": { subject: { ...task, logging: undefined } } },
});
