import rule from "../../../rules/apigatewayv2/apigatewayv2-websocket-execution-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { httpStage } from "../apigateway/shapes.ts";

const socket = (LoggingLevel?: string, RouteSettings = {}) =>
  httpStage({
    ProtocolType: "WEBSOCKET",
    RouteSettings,
    ...(LoggingLevel && { DefaultRouteSettings: { LoggingLevel } }),
  });

verdicts(rule, {
  passes: { errors: { subject: socket("ERROR") }, everything: { subject: socket("INFO") } },
  fails: {
    "not set": { subject: socket(), message: /not set/ },
    off: { subject: socket("OFF") },
    "off for a route": { subject: socket("INFO", { $connect: { LoggingLevel: "OFF" } }), message: /off for \$connect/ },
  },
  skips: { "an HTTP API": { subject: httpStage() } },
});
