import rule from "../../../rules/ec2/ec2-vpn-connection-tunnel-down.ts";
import { verdicts } from "../../verdicts.ts";

const tunnel = (n: number, Status: string, also: object = {}) => ({
  OutsideIpAddress: `203.0.113.${n}`,
  Status,
  LastStatusChange: new Date("2026-05-01T00:00:00Z"),
  ...also,
});
const vpn = (State: string, ...VgwTelemetry: object[]) => ({ VpnConnectionId: "vpn-1", State, VgwTelemetry });

verdicts(rule, {
  passes: { "both up": { subject: vpn("available", tunnel(1, "UP"), tunnel(2, "UP")) } },
  fails: {
    "one down": {
      subject: vpn("available", tunnel(1, "UP"), tunnel(2, "DOWN", { StatusMessage: "IPSEC IS DOWN" })),
      message: /^tunnel 203\.0\.113\.2 is down since 2026-05-01 \(IPSEC IS DOWN\)$/,
      evidence: { VgwTelemetry: [{ Status: "DOWN" }] },
      severity: "medium",
    },
    "both down": {
      subject: vpn("available", tunnel(1, "DOWN"), tunnel(2, "DOWN")),
      message: "; no tunnel is up",
      severity: "high",
    },
  },
  skips: {
    "being made": { subject: vpn("pending", tunnel(1, "DOWN")), message: "it is pending" },
    "nothing told": { subject: vpn("available"), message: /nothing of its tunnels/ },
  },
});
