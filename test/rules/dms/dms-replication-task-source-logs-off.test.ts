import rule from "../../../rules/dms/dms-replication-task-source-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { components, task } from "./samples.ts";

const logging = (severities: Readonly<Record<string, string>>, EnableLogging = true) => ({
  subject: { ...task, logging: { EnableLogging, LogComponents: components(severities) } },
});

verdicts(rule, {
  passes: {
    "logged as by default": { subject: task },
    "logged in more detail": logging({ SOURCE_UNLOAD: "DETAILED_DEBUG", SOURCE_CAPTURE: "DEBUG" }),
    "the other side logged less": logging({
      SOURCE_UNLOAD: "DEFAULT",
      SOURCE_CAPTURE: "DEFAULT",
      TARGET_LOAD: "ERROR",
    }),
  },
  fails: {
    "no logs": {
      ...logging({ SOURCE_UNLOAD: "DEFAULT", SOURCE_CAPTURE: "DEFAULT" }, false),
      message: "it writes no logs at all",
    },
    "errors only": {
      ...logging({ SOURCE_UNLOAD: "DEFAULT", SOURCE_CAPTURE: "ERROR" }),
      message: "SOURCE_CAPTURE is logged at LOGGER_SEVERITY_ERROR only",
      evidence: { MigrationType: "full-load-and-cdc" },
    },
    "less than by default": logging({ SOURCE_UNLOAD: "INFO", SOURCE_CAPTURE: "DEFAULT" }),
    "the other side only": {
      ...logging({ TARGET_LOAD: "DEFAULT", TARGET_APPLY: "DEFAULT" }),
      message: "SOURCE_UNLOAD is not logged; SOURCE_CAPTURE is not logged",
    },
  },
  unknowns: { "settings that AWS does not tell": { subject: { ...task, logging: undefined } } },
});
