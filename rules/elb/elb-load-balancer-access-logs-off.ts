import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { classicLoadBalancer } from "../../src/services/elb/classic-load-balancer.ts";

export default defineRule({
  id: "elb-load-balancer-access-logs-off",
  title: "Classic Load Balancer keeps no access logs",
  severity: "medium",
  why: "Nobody can tell who asked for what: neither an attack nor a fault can be traced through the load balancer afterwards.",
  fix: {
    text: "Write access logs to an S3 bucket whose policy admits Elastic Load Balancing.",
    cli: `aws elb modify-load-balancer-attributes --load-balancer-name <name> --load-balancer-attributes 'AccessLog={Enabled=true,S3BucketName=<bucket>,EmitInterval=5}'`,
    terraform: `resource "aws_elb" "<name>" {
  # …
  access_logs {
    bucket   = aws_s3_bucket.<logs>.id
    interval = 5
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancing::LoadBalancer
  Properties:
    AccessLoggingPolicy:
      Enabled: true
      S3BucketName: <bucket>
      EmitInterval: 5`,
  },
  references: {
    fsbp: ["ELB.5"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-access-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5",
    ],
  },
  examples: {
    pass: "AccessLog.Enabled is true, with the bucket hanbit-logs.",
    fail: "AccessLog.Enabled is false.",
  },
  subject: classicLoadBalancer.with("attributes"),
  check: ({ attributes: { AccessLog }, Scheme }) =>
    AccessLog?.Enabled
      ? pass
      : fail("its access logs are off", { "AccessLog.Enabled": AccessLog?.Enabled ?? "not set", Scheme }),
});
