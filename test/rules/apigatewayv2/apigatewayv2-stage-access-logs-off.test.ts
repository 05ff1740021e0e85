import rule from "../../../rules/apigatewayv2/apigatewayv2-stage-access-logs-off.ts";
import { logGroup } from "../../../src/services/logs/log-group.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";
import { httpStage } from "../apigateway/shapes.ts";

const arn = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/apis/web`;
const to = (DestinationArn: string) =>
  httpStage({ AccessLogSettings: { DestinationArn, Format: "$context.requestId" } });
const given = [[logGroup, [{ logGroupName: "/apis/web", arn: `${arn}:*` }]] as const];

verdicts(rule, {
  passes: { "a log group": { subject: to(arn), given } },
  fails: {
    "no settings": { subject: httpStage(), message: "access logs are off" },
    "a log group that is gone": { subject: to(`${arn}-old`), given, message: /does not exist/ },
  },
  unknowns: { "log groups unlisted": { subject: to(arn), given: [[logGroup, UNLISTED]] } },
});
