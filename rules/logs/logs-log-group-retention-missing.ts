import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { logGroup } from "../../src/services/logs/log-group.ts";

const GIB = 1024 ** 3;

export default defineRule({
  id: "logs-log-group-retention-missing",
  title: "Log group keeps its events for ever",
  severity: "low",
  why: "Storage is paid for month by month and only grows, and personal data in old logs must one day be deleted by hand.",
  fix: {
    text: "Choose for how long the events are of use; a year covers most investigations and what the CIS benchmark and PCI DSS ask for. Older events are then deleted: export what must be kept.",
    cli: "aws logs put-retention-policy --log-group-name <log-group> --retention-in-days 365",
    terraform: `resource "aws_cloudwatch_log_group" "<name>" {
  # …
  retention_in_days = 365
}`,
    cloudformation: `<Name>:
  Type: AWS::Logs::LogGroup
  Properties:
    RetentionInDays: 365`,
  },
  references: {
    wellArchitected: ["COST04-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention",
    ],
  },
  concerns: { cloudformation: "RetentionInDays", terraform: ["aws_cloudwatch_log_group.retention_in_days"] },
  examples: { pass: "Events expire after 90 days.", fail: "Events never expire, and 300 GiB of them are kept." },
  subject: logGroup.with(),
  check: ({ retentionInDays, storedBytes = 0, logGroupClass }) => {
    if (retentionInDays !== undefined) return pass;
    // AWS keeps those for two days, and lets nobody choose.
    if (logGroupClass === "DELIVERY") return skip("it only hands events on");
    const size = storedBytes >= GIB ? `; ${(storedBytes / GIB).toFixed(1)} GiB are kept` : "";
    return fail(`its events never expire${size}`, { retentionInDays: "not set", storedBytes });
  },
});
