import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { tunnelName, tunnelsOf, vpnConnection } from "../../src/services/ec2/vpn-connection.ts";

// What a tunnel accepts whose options do not say it.
const BY_DEFAULT = [{ Value: "ikev1" }, { Value: "ikev2" }];

export default defineRule({
  id: "ec2-vpn-connection-ikev1-allowed",
  title: "Site-to-Site VPN accepts IKEv1",
  severity: "medium",
  why: "IKEv1 gives a listener enough to guess a pre-shared key at leisure in its aggressive mode, and lacks later protections; who can choose the weaker one for both sides will.",
  fix: {
    text: "Have the customer gateway use IKEv2, then let each tunnel accept IKEv2 only. A tunnel is down for some minutes while it changes: one after the other.",
    cli: 'aws ec2 modify-vpn-tunnel-options --vpn-connection-id <vpn-id> --vpn-tunnel-outside-ip-address <tunnel-address> --tunnel-options \'{"IKEVersions":[{"Value":"ikev2"}]}\'',
    terraform: `resource "aws_vpn_connection" "<name>" {
  # …
  tunnel1_ike_versions = ["ikev2"]
  tunnel2_ike_versions = ["ikev2"]
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::VPNConnection
  Properties:
    VpnTunnelOptionsSpecifications:
      - IKEVersions:
          - Value: ikev2
      - IKEVersions:
          - Value: ikev2`,
  },
  references: {
    fsbp: ["EC2.183"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-183",
    ],
  },
  examples: {
    pass: "Both tunnels accept ikev2 only.",
    fail: "One tunnel accepts ikev1 and ikev2, as it does when nothing is set.",
  },
  subject: vpnConnection.with(),
  check: (connection) => {
    const tunnels = tunnelsOf(connection);
    if (tunnels === undefined) return skip("AWS does not name the options of its tunnels");
    const accepting = tunnels.map((tunnel, i) => {
      const versions = tunnel.IkeVersions?.length ? tunnel.IkeVersions : BY_DEFAULT;
      return { tunnel: tunnelName(tunnel, i), IkeVersions: versions.flatMap(({ Value = [] }) => Value) };
    });
    const old = accepting.filter(({ IkeVersions }) => IkeVersions.some((version) => version !== "ikev2"));
    if (old.length === 0) return pass;
    const named = old.map(({ tunnel, IkeVersions }) => `${tunnel} accepts ${IkeVersions.join(" and ")}`);
    return fail(named.join("; "), { tunnels: old });
  },
});
