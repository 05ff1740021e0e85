import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { tunnelName, tunnelsOf, vpnConnection } from "../../src/services/ec2/vpn-connection.ts";

export default defineRule({
  id: "ec2-vpn-connection-logs-off",
  title: "Site-to-Site VPN tunnel writes no log",
  severity: "medium",
  why: "When the tunnel goes down, or somebody tries to set one up who should not, nothing tells why: AWS keeps its own side of the negotiation to itself.",
  fix: {
    text: "Have both tunnels write their log to CloudWatch. A tunnel is down for some minutes while it changes: one after the other.",
    cli: `aws ec2 modify-vpn-tunnel-options --vpn-connection-id <vpn-id> --vpn-tunnel-outside-ip-address <tunnel-address> --tunnel-options '{"LogOptions":{"CloudWatchLogOptions":{"LogEnabled":true,"LogGroupArn":"<log-group-arn>"}}}'`,
    terraform: `resource "aws_vpn_connection" "<name>" {
  # …
  tunnel1_log_options {
    cloudwatch_log_options {
      log_enabled   = true
      log_group_arn = aws_cloudwatch_log_group.<name>.arn
    }
  }
  tunnel2_log_options {
    cloudwatch_log_options {
      log_enabled   = true
      log_group_arn = aws_cloudwatch_log_group.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::VPNConnection
  Properties:
    VpnTunnelOptionsSpecifications:
      - LogOptions:
          CloudwatchLogOptions:
            LogEnabled: true
            LogGroupArn: <log-group-arn>
      - LogOptions:
          CloudwatchLogOptions:
            LogEnabled: true
            LogGroupArn: <log-group-arn>`,
  },
  references: {
    fsbp: ["EC2.171"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-171",
    ],
  },
  examples: {
    pass: "Both tunnels write their log to a CloudWatch log group.",
    fail: "The second tunnel writes no log.",
  },
  subject: vpnConnection.with(),
  check: (connection) => {
    const tunnels = tunnelsOf(connection);
    if (tunnels === undefined) return skip("AWS does not name the options of its tunnels");
    const silent = tunnels
      .map((tunnel, i) => ({ name: tunnelName(tunnel, i), logs: tunnel.LogOptions?.CloudWatchLogOptions?.LogEnabled }))
      .filter(({ logs }) => !logs)
      .map(({ name }) => name);
    if (silent.length === 0) return pass;
    return fail(`${silent.join(" and ")} ${silent.length === 1 ? "writes" : "write"} no log`, {
      tunnels: silent,
      LogEnabled: false,
    });
  },
});
