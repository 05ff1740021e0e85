/** A Site-to-Site VPN with the options of its tunnels. */
export const vpn = (...options: object[]) => ({
  VpnConnectionId: "vpn-1",
  State: "available",
  Options: { TunnelOptions: options.map((one, i) => ({ OutsideIpAddress: `203.0.113.${i + 1}`, ...one })) },
});
