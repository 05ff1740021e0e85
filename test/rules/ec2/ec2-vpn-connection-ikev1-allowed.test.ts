import { expect, it } from "vitest";
import rule from "../../../rules/ec2/ec2-vpn-connection-ikev1-allowed.ts";
import { vpnConnection } from "../../../src/services/ec2/vpn-connection.ts";
import { verdicts } from "../../verdicts.ts";
import { vpn } from "./vpns.ts";

const only2 = { IkeVersions: [{ Value: "ikev2" }] };
const both = { IkeVersions: [{ Value: "ikev1" }, { Value: "ikev2" }] };

verdicts(rule, {
  passes: { "IKEv2 only": { subject: vpn(only2, only2) } },
  fails: {
    "one accepts both": {
      subject: vpn(only2, both),
      message: /^tunnel 203\.0\.113\.2 accepts ikev1 and ikev2$/,
      evidence: { tunnels: [{ IkeVersions: ["ikev1", "ikev2"] }] },
    },
    "nothing is set, so that both are accepted": {
      subject: vpn({}, { IkeVersions: [] }),
      message: "tunnel 203.0.113.1 accepts ikev1 and ikev2; tunnel 203.0.113.2",
    },
  },
  skips: { "no options are named": { subject: { VpnConnectionId: "vpn-1", State: "available" } } },
});

it("keeps no pre-shared key of a VPN", () => {
  const [list] = vpnConnection.spec.lists as unknown as [{ admit: (o: object) => object }];
  const key = "never-to-be-seen";
  const admitted = list.admit({
    VpnConnections: [
      { ...vpn({ ...only2, PreSharedKey: key }), CustomerGatewayConfiguration: `<pre_shared_key>${key}</…>` },
      { VpnConnectionId: "vpn-2", CustomerGatewayConfiguration: key },
    ],
  });
  expect(JSON.stringify(admitted)).not.toContain(key);
  expect(JSON.stringify(admitted)).toContain("ikev2");
});
