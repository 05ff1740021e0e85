import type { TunnelOption, VpnConnection, VpnConnectionOptions } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, ec2Arn, tagsOf } from "./service.ts";

export type VpnTunnel = Omit<TunnelOption, "PreSharedKey">;

/** A Site-to-Site VPN connection without its pre-shared keys, which AWS answers in the clear. */
export interface SiteVpn extends Omit<VpnConnection, "CustomerGatewayConfiguration" | "Options"> {
  readonly Options?: Omit<VpnConnectionOptions, "TunnelOptions"> & { readonly TunnelOptions?: VpnTunnel[] };
}

/** Site-to-Site VPN connections that are not on their way out. */
export const vpnConnection = kind<SiteVpn>()("AWS::EC2::VPNConnection", {
  list: ec2("describeVpnConnections", {
    admit: ({ VpnConnections = [] }) => ({ VpnConnections: VpnConnections.map(withoutKeys) }),
    value: ({ VpnConnections }) => VpnConnections.filter(({ State }) => State !== "deleting" && State !== "deleted"),
  }),
  identity: (v, scope) => ({
    arn: ec2Arn(scope, "vpn-connection", v.VpnConnectionId),
    name: v.VpnConnectionId,
    tags: tagsOf(v.Tags),
  }),
});

// The customer gateway's configuration, a text of XML, repeats the keys.
function withoutKeys({ CustomerGatewayConfiguration: _, Options, ...rest }: VpnConnection): SiteVpn {
  if (!Options) return rest;
  const { TunnelOptions, ...options } = Options;
  const tunnels = TunnelOptions?.map(({ PreSharedKey: _, ...tunnel }) => tunnel);
  return { ...rest, Options: { ...options, ...(tunnels && { TunnelOptions: tunnels }) } };
}

/** The two tunnels by their outside addresses; undefined where AWS does not name their options. */
export function tunnelsOf({ Options }: Pick<SiteVpn, "Options">): readonly VpnTunnel[] | undefined {
  const tunnels = Options?.TunnelOptions ?? [];
  return tunnels.length > 0 ? tunnels : undefined;
}

/** `tunnel 203.0.113.1`, or `tunnel 1` where it has no address yet. */
export const tunnelName = ({ OutsideIpAddress: address }: Pick<TunnelOption, "OutsideIpAddress">, i: number): string =>
  `tunnel ${address ?? i + 1}`;
