import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { listener } from "../../src/services/elbv2/listener.ts";
import { loadBalancer, typeOf } from "../../src/services/elbv2/load-balancer.ts";

export default defineRule({
  id: "elbv2-load-balancer-access-logs-off",
  title: "Load balancer keeps no access logs",
  severity: "medium",
  why: "Nobody can tell who asked for what: neither an attack nor a fault can be traced through the load balancer afterwards.",
  fix: {
    text: "Write access logs to an S3 bucket whose policy admits Elastic Load Balancing, or have CloudWatch Logs deliver them.",
    cli: "aws elbv2 modify-load-balancer-attributes --load-balancer-arn <load-balancer-arn> --attributes Key=access_logs.s3.enabled,Value=true Key=access_logs.s3.bucket,Value=<bucket>",
    terraform: `resource "aws_lb" "<name>" {
  # …
  access_logs {
    enabled = true
    bucket  = aws_s3_bucket.<logs>.id
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    LoadBalancerAttributes:
      - Key: access_logs.s3.enabled
        Value: "true"
      - Key: access_logs.s3.bucket
        Value: <bucket>`,
  },
  references: {
    fsbp: ["ELB.5"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html",
    ],
  },
  examples: {
    pass: "access_logs.s3.enabled is true, or CloudWatch Logs delivers the access logs.",
    fail: "An Application Load Balancer, or a Network Load Balancer with a TLS listener, has access_logs.s3.enabled false.",
  },
  subject: loadBalancer.with("attributes", "deliverySources", "deliveries"),
  context: { listeners: listener.with() },
  check: (balancer, { listeners }) => {
    if (balancer.Type === "gateway") return skip("Gateway Load Balancers write no access logs");
    const { attributes } = balancer;
    if (attributes["access_logs.s3.enabled"] === "true") return pass;
    if (balancer.Type === "network") {
      const all = listeners.where("LoadBalancerArn", balancer.arn);
      if (!all.some(({ Protocol }) => Protocol === "TLS"))
        return skip("it has no TLS listener, and Network Load Balancers log the requests of those only");
    }
    // CloudWatch delivers them as well, to a log group, a stream or a bucket.
    const sources = balancer.deliverySources.filter(({ logType }) => ACCESS_LOGS.has(logType ?? ""));
    if (sources.some(({ name }) => balancer.deliveries.some((one) => one.deliverySourceName === name))) return pass;
    const idle = sources[0] && `: the delivery source ${sources[0].name} is set up for them, but nothing is delivered`;
    return fail(`access logs of the ${typeOf(balancer)} are off${idle ?? ""}`, {
      Type: balancer.Type,
      Scheme: balancer.Scheme,
      "access_logs.s3.enabled": attributes["access_logs.s3.enabled"] ?? "not set",
      deliverySources: sources.map(({ name }) => name),
    });
  },
});

const ACCESS_LOGS = new Set(["ALB_ACCESS_LOGS", "NLB_ACCESS_LOGS"]);
