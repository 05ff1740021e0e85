import rule from "../../../rules/ec2/ec2-vpn-connection-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { vpn } from "./vpns.ts";

const logs = (LogEnabled: boolean) => ({ LogOptions: { CloudWatchLogOptions: { LogEnabled } } });

verdicts(rule, {
  passes: { both: { subject: vpn(logs(true), logs(true)) } },
  fails: {
    one: {
      subject: vpn(logs(true), logs(false)),
      message: "tunnel 203.0.113.2 writes no log",
      evidence: { tunnels: ["tunnel 203.0.113.2"] },
    },
    "neither says": { subject: vpn({}, {}), message: "tunnel 203.0.113.1 and tunnel 203.0.113.2 write no log" },
  },
  skips: { "no options are named": { subject: { VpnConnectionId: "vpn-1", Options: {} } } },
});
