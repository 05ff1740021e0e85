import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { logGroup } from "../../src/services/logs/log-group.ts";
import { networkFirewallFirewall } from "../../src/services/networkfirewall/firewall.ts";

export default defineRule({
  id: "networkfirewall-firewall-logs-off",
  title: "Network Firewall writes no logs",
  severity: "medium",
  why: "What the firewall dropped, and what it let through to whom, nobody can tell: neither while traffic breaks nor after an intrusion.",
  fix: {
    text: "Send the alert logs to a log group, a bucket or a delivery stream; the flow logs too where you must tell who spoke with whom.",
    cli: `aws network-firewall update-logging-configuration --firewall-name <firewall> --logging-configuration '{"LogDestinationConfigs":[{"LogType":"ALERT","LogDestinationType":"CloudWatchLogs","LogDestination":{"logGroup":"<log-group>"}}]}'`,
    terraform: `resource "aws_networkfirewall_logging_configuration" "<name>" {
  firewall_arn = aws_networkfirewall_firewall.<name>.arn
  logging_configuration {
    log_destination_config {
      log_type             = "ALERT"
      log_destination_type = "CloudWatchLogs"
      log_destination      = { logGroup = aws_cloudwatch_log_group.<name>.name }
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::NetworkFirewall::LoggingConfiguration
  Properties:
    FirewallArn: !GetAtt <Firewall>.FirewallArn
    LoggingConfiguration:
      LogDestinationConfigs:
        - LogType: ALERT
          LogDestinationType: CloudWatchLogs
          LogDestination:
            logGroup: !Ref <LogGroup>`,
  },
  references: {
    fsbp: ["NetworkFirewall.2"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-2",
    ],
  },
  examples: {
    pass: "Its alert logs go to a log group.",
    fail: "It has no destination for any log, or the log group that it writes to was deleted.",
  },
  subject: networkFirewallFirewall.with("logDestinations"),
  context: { logGroups: logGroup.with() },
  check: ({ logDestinations }, { logGroups }) => {
    if (logDestinations.length === 0) return fail("it sends no log anywhere", { LogDestinationConfigs: [] });
    // Buckets may be another account's, and delivery streams answer for themselves.
    const lost = logDestinations.filter(({ LogDestination = {} }) => {
      const group = LogDestination["logGroup"];
      return group !== undefined && !logGroups.get(group);
    });
    if (lost.length === 0) return pass;
    const words = lost.map(({ LogType, LogDestination }) => `${LogType} logs go to ${LogDestination?.["logGroup"]}`);
    return fail(`its ${words.join(", its ")}, a log group that does not exist`, { LogDestinationConfigs: lost });
  },
});
