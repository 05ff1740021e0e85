import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { clientVpnEndpoint } from "../../src/services/ec2/client-vpn-endpoint.ts";

export default defineRule({
  id: "ec2-client-vpn-connection-logs-off",
  title: "Client VPN endpoint does not log its connections",
  severity: "low",
  why: "Nobody can tell who came into the network by it, from where and when: not after an incident, and not while somebody tries passwords.",
  fix: {
    text: "Have the endpoint write its connections to a CloudWatch log group.",
    cli: "aws ec2 modify-client-vpn-endpoint --client-vpn-endpoint-id <cvpn-endpoint-id> --connection-log-options Enabled=true,CloudwatchLogGroup=<log-group>",
    terraform: `resource "aws_ec2_client_vpn_endpoint" "<name>" {
  # …
  connection_log_options {
    enabled              = true
    cloudwatch_log_group = aws_cloudwatch_log_group.<name>.name
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::ClientVpnEndpoint
  Properties:
    ConnectionLogOptions:
      Enabled: true
      CloudwatchLogGroup: <log-group>`,
  },
  references: {
    fsbp: ["EC2.51"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-51",
    ],
  },
  examples: {
    pass: "The endpoint logs its connections to a log group.",
    fail: "Connection logging is off.",
  },
  subject: clientVpnEndpoint.with(),
  check: ({ ConnectionLogOptions, Status }) =>
    ConnectionLogOptions?.Enabled
      ? pass
      : fail("it does not log who connects", {
          ConnectionLogOptions: { Enabled: ConnectionLogOptions?.Enabled ?? false },
          Status: Status?.Code,
        }),
});
