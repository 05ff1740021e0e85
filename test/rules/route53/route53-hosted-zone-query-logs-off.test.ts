import rule from "../../../rules/route53/route53-hosted-zone-query-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { zone } from "./given.ts";

const logs = [
  { Id: "1", HostedZoneId: "Z1", CloudWatchLogsLogGroupArn: "arn:aws:logs:us-east-1:111122223333:log-group:a" },
];

verdicts(rule, {
  passes: { logged: { subject: { ...zone(), queryLogging: logs } } },
  fails: { "not logged": { subject: { ...zone(), queryLogging: [] }, message: /no query logging/ } },
  skips: { private: { subject: { ...zone(), Config: { PrivateZone: true }, queryLogging: [] } } },
  unknowns: { "reading it is denied": { subject: denied(zone(), "queryLogging") } },
});
