import check from "../../../rules/wafv2/wafv2-web-acl-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { aclWith } from "./given.ts";

const { config: _, ...acl } = aclWith([]);
const off = { ...acl, logging: [], securityLakeLogging: [], telemetryLogging: [] };
const logs = [{ ResourceArn: acl.ARN, LogDestinationConfigs: ["arn:aws:s3:::aws-waf-logs-shop"] }];

verdicts(check, {
  passes: {
    "logging of its own": { subject: { ...off, logging: logs } },
    "of Security Lake": { subject: { ...off, securityLakeLogging: logs } },
    "of CloudWatch, whatever the others say": { subject: denied({ ...off, telemetryLogging: logs }, "logging") },
  },
  fails: { none: { subject: off, message: /no logging configuration/ } },
  unknowns: { "reading one is denied": { subject: denied({ ...off }, "securityLakeLogging") } },
});
