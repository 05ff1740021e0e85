/** A classic load balancer with listeners as `HTTPS:443`, and aspects beside. */
export const classic = (listeners: readonly string[], also: object = {}) => ({
  LoadBalancerName: "old",
  AvailabilityZones: ["eu-west-1a", "eu-west-1b"],
  Scheme: "internet-facing",
  ListenerDescriptions: listeners.map((text) => {
    const [Protocol, port] = text.split(":");
    return {
      Listener: { Protocol, LoadBalancerPort: Number(port), InstanceProtocol: "HTTP", InstancePort: 80 },
      PolicyNames: [] as string[],
    };
  }),
  ...also,
});

/** One with a listener that has a certificate. */
export const certified = (...certificates: readonly (string | undefined)[]) => ({
  ...classic([]),
  ListenerDescriptions: certificates.map((SSLCertificateId, i) => ({
    Listener: { Protocol: "HTTPS", LoadBalancerPort: 443 + i, SSLCertificateId },
  })),
});
