import rule from "../../../rules/elbv2/elbv2-load-balancer-access-logs-off.ts";
import { listener } from "../../../src/services/elbv2/listener.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188";
const balancer = (Type: string, enabled: string | undefined, also: object = {}) => ({
  LoadBalancerArn: arn,
  LoadBalancerName: "web",
  Type,
  Scheme: "internet-facing",
  attributes: { "deletion_protection.enabled": "false", "access_logs.s3.enabled": enabled },
  deliverySources: [],
  deliveries: [],
  ...also,
});
const delivered = (logType: string, deliverySourceName = "web") => ({
  deliverySources: [{ name: "web", logType, service: "elasticloadbalancing", resourceArns: [arn] }],
  deliveries: [{ id: "1", deliverySourceName, deliveryDestinationType: "CWL" }],
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
    "logs, whoever delivers others": {
      subject: denied(balancer("application", "true"), "deliverySources", "deliveries"),
    },
    "an application balancer whose logs CloudWatch delivers": {
      subject: balancer("application", "false", delivered("ALB_ACCESS_LOGS")),
    },
    "a network balancer whose logs CloudWatch delivers": {
      subject: balancer("network", "false", delivered("NLB_ACCESS_LOGS")),
      given: listening("TLS"),
    },
    "a network balancer with logs": { subject: balancer("network", "true"), given: listening("TLS") },
  },
  fails: {
    off: {
      subject: balancer("application", "false"),
      message: "access logs of the Application Load Balancer are off",
      evidence: { "access_logs.s3.enabled": "false", Scheme: "internet-facing" },
    },
    "other logs are delivered": { subject: balancer("application", "false", delivered("ALB_HEALTH_CHECK_LOGS")) },
    "a source without a delivery": {
      subject: balancer("application", "false", delivered("ALB_ACCESS_LOGS", "other")),
      message: "the delivery source web is set up for them, but nothing is delivered",
      evidence: { deliverySources: ["web"] },
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
    "deliveries denied": {
      subject: denied(balancer("application", "false", delivered("ALB_ACCESS_LOGS")), "deliveries"),
    },
    "listeners denied": { subject: balancer("network", "false"), given: [[listener, UNLISTED]] },
  },
});
