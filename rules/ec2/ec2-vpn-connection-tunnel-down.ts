import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { tunnelName, vpnConnection } from "../../src/services/ec2/vpn-connection.ts";

export default defineRule({
  id: "ec2-vpn-connection-tunnel-down",
  title: "Tunnel of a Site-to-Site VPN is down",
  severity: "medium",
  why: "AWS takes tunnels down one at a time for maintenance: the connection that stands on one is gone then, and with both down it is gone already.",
  fix: {
    text: "Set up the tunnel on the customer gateway (AWS gives a configuration for most devices), and let dead peer detection or an automatic start bring it back. An alarm on the metric TunnelState tells of the next time.",
    cli: "aws ec2 describe-vpn-connections --vpn-connection-ids <vpn-id>",
    terraform: `resource "aws_vpn_connection" "<name>" {
  # …
  tunnel1_startup_action = "start"
  tunnel2_startup_action = "start"
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::VPNConnection
  Properties:
    VpnTunnelOptionsSpecifications:
      - StartupAction: start
      - StartupAction: start`,
  },
  references: {
    fsbp: ["EC2.20"],
    wellArchitected: ["REL02-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-redundant-connection.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-20",
    ],
  },
  examples: { pass: "Both tunnels are up.", fail: "The second tunnel has been down for a month." },
  subject: vpnConnection.with(),
  check: ({ State, VgwTelemetry = [] }) => {
    if (State !== "available") return skip(`it is ${State ?? "not available yet"}`);
    if (VgwTelemetry.length === 0) return skip("AWS tells nothing of its tunnels yet");
    const down = VgwTelemetry.filter(({ Status }) => Status === "DOWN");
    if (down.length === 0) return pass;
    const named = down.map((tunnel) => {
      const { StatusMessage, LastStatusChange } = tunnel;
      const since = LastStatusChange ? ` since ${dayOf(LastStatusChange)}` : "";
      return `${tunnelName(tunnel, VgwTelemetry.indexOf(tunnel))} is down${since}${StatusMessage ? ` (${StatusMessage})` : ""}`;
    });
    const all = down.length === VgwTelemetry.length;
    return fail(
      `${named.join("; ")}${all ? "; no tunnel is up" : ""}`,
      {
        VgwTelemetry: down.map(({ OutsideIpAddress, Status, StatusMessage, LastStatusChange }) => ({
          OutsideIpAddress,
          Status,
          StatusMessage,
          LastStatusChange,
        })),
      },
      all ? { severity: "high" } : {},
    );
  },
});
