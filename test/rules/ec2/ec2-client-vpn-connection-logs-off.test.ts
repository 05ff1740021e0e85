import rule from "../../../rules/ec2/ec2-client-vpn-connection-logs-off.ts";
import { verdicts } from "../../verdicts.ts";

const endpoint = (ConnectionLogOptions?: object) => ({
  ClientVpnEndpointId: "cvpn-endpoint-1",
  Status: { Code: "available" },
  ConnectionLogOptions,
});

verdicts(rule, {
  passes: { on: { subject: endpoint({ Enabled: true, CloudwatchLogGroup: "/vpn" }) } },
  fails: {
    off: {
      subject: endpoint({ Enabled: false }),
      message: "it does not log who connects",
      evidence: { ConnectionLogOptions: { Enabled: false } },
    },
    "nothing said": { subject: endpoint() },
  },
});
