import rule from "../../../rules/elb/elb-load-balancer-plaintext-listener.ts";
import { verdicts } from "../../verdicts.ts";

const balancer = (...listeners: [protocol: string, port: number][]) => ({
  LoadBalancerName: "web",
  ListenerDescriptions: listeners.map(([Protocol, LoadBalancerPort]) => ({
    Listener: { Protocol, LoadBalancerPort, InstanceProtocol: "HTTP", InstancePort: 80 },
    PolicyNames: [],
  })),
});

verdicts(rule, {
  passes: { "HTTPS and SSL": { subject: balancer(["HTTPS", 443], ["SSL", 8443]) } },
  fails: {
    "HTTP beside HTTPS": {
      subject: balancer(["HTTP", 80], ["HTTPS", 443]),
      message: "it listens with HTTP on port 80",
      evidence: { Listeners: [{ Protocol: "HTTP", LoadBalancerPort: 80 }] },
    },
    TCP: { subject: balancer(["TCP", 25]), message: "TCP on port 25" },
  },
  skips: { "no listener": { subject: balancer() } },
});
