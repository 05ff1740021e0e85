import rule from "../../../rules/apigateway/apigateway-stage-execution-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { stage } from "./shapes.ts";

const logs = (all: string | undefined, also: object = {}) =>
  stage({ methodSettings: { ...(all && { "*/*": { loggingLevel: all } }), ...also } });

verdicts(rule, {
  passes: {
    "errors of all methods": { subject: logs("ERROR") },
    "one method more closely": { subject: logs("ERROR", { "orders/GET": { loggingLevel: "INFO" } }) },
    "a method with another setting only": { subject: logs("INFO", { "orders/GET": { throttlingRateLimit: 5 } }) },
  },
  fails: {
    "nothing set": { subject: stage({}), message: "its log level for all methods is not set" },
    off: { subject: logs("OFF"), evidence: { loggingLevel: "OFF" } },
    "only one method logs": { subject: logs(undefined, { "orders/GET": { loggingLevel: "INFO" } }) },
    "off for one method": {
      subject: logs("ERROR", { "~1items~1{id}/GET": { loggingLevel: "OFF" } }),
      message: "execution logs are off for GET /items/{id}",
    },
  },
});
