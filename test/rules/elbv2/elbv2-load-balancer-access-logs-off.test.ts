import rule from "../../../rules/elbv2/elbv2-load-balancer-access-logs-off.ts";
import { listener } from "../../../src/services/elbv2/listener.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188";
const balancer = (Type: string, enabled: string | undefined) => ({
  LoadBalancerArn: arn,
  LoadBalancerName: "web",
  Type,
  Scheme: "internet-facing",
  attributes: { "deletion_protection.enabled": "false", "access_logs.s3.enabled": enabled },
});
const listening = (...protocols: string[]): Given => [
  [
    listener,
    protocols.map((Protocol, i) => ({
      ListenerArn: `${arn.replace("loadbalancer", "listener")}/${i}`,
      LoadBalancerArn: arn,
      Protocol,
      Port: i + 1,
    })),
  ],
];

verdicts(rule, {
  passes: {
    "an application balancer with logs": { subject: balancer("application", "true"), given: [[listener, UNLISTED]] },
    "a network balancer with logs": { subject: balancer("network", "true"), given: listening("TLS") },
  },
  fails: {
    off: {
      subject: balancer("application", "false"),
      message: "access logs of the Application Load Balancer are off",
      evidence: { "access_logs.s3.enabled": "false", Scheme: "internet-facing" },
    },
    "off, with a TLS listener": { subject: balancer("network", "false"), given: listening("TCP", "TLS") },
    "never set": { subject: balancer("application", undefined), evidence: { "access_logs.s3.enabled": "not set" } },
  },
  skips: {
    "a network balancer without TLS": {
      subject: balancer("network", "false"),
      given: listening("TCP", "UDP"),
      message: /no TLS listener/,
    },
    "a gateway balancer": { subject: denied(balancer("gateway", undefined), "attributes") },
  },
  unknowns: {
    "attributes denied": { subject: denied(balancer("application", "true"), "attributes"), message: /denied/ },
    "listeners denied": { subject: balancer("network", "false"), given: [[listener, UNLISTED]] },
  },
});
