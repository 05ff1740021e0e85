import rule from "../../../rules/apigateway/apigateway-stage-access-logs-off.ts";
import { logGroup } from "../../../src/services/logs/log-group.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";
import { stage } from "./shapes.ts";

const arn = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/apis/shop`;
const to = (destinationArn: string) => stage({ accessLogSettings: { destinationArn, format: "$context.requestId" } });
const given = [[logGroup, [{ logGroupName: "/apis/shop", arn: `${arn}:*` }]] as const];

verdicts(rule, {
  passes: {
    "a log group": { subject: to(arn), given },
    "a log group, written with its streams": { subject: to(`${arn}:*`), given },
    "a Firehose stream": { subject: to(`arn:aws:firehose:eu-west-1:${ACCOUNT}:deliverystream/amazon-apigateway-a`) },
  },
  fails: {
    "no settings": { subject: stage({}), message: "access logs are off" },
    "a format without a destination": { subject: stage({ accessLogSettings: { format: "$context.requestId" } }) },
    "a log group that is gone": { subject: to(`${arn}-old`), given, message: /shop-old, which does not exist/ },
  },
  unknowns: { "log groups unlisted": { subject: to(arn), given: [[logGroup, UNLISTED]] } },
});
