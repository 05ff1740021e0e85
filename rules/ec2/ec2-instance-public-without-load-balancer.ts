import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { SENSITIVE_PORTS } from "../../src/services/ec2/ports.ts";
import { reach } from "../../src/services/ec2/reach.ts";
import { instanceTargets, reachedFirst, tcpWithout } from "../../src/services/ec2/targets.ts";
import { balanced } from "../../src/services/elbv2/targets-of.ts";

// For administration and databases a load balancer is no answer: another rule speaks of them.
const SERVICE_PORTS = tcpWithout(SENSITIVE_PORTS.keys());

export default defineRule({
  id: "ec2-instance-public-without-load-balancer",
  title: "EC2 instance serves the internet by itself, without a load balancer before it",
  severity: "high",
  why: "Every request, the malformed and the flooding ones too, meets the server itself; when it fails or is patched the service is gone, and no web ACL can stand before it.",
  fix: {
    text: "Put an Application or Network Load Balancer into the public subnets, register the server with it, then move the server to a private subnet and admit only the load balancer's security group.",
    cli: `aws elbv2 register-targets --target-group-arn <target-group-arn> --targets Id=<instance-id>
aws ec2 disassociate-address --association-id <eipassoc-id>`,
    terraform: `resource "aws_lb_target_group_attachment" "<name>" {
  target_group_arn = aws_lb_target_group.<group>.arn
  target_id        = aws_instance.<name>.id
  port             = 8080
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties:
    VpcId: <vpc-id>
    Protocol: HTTP
    Port: 8080
    Targets:
      - Id: <instance-id>`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html"],
  },
  examples: {
    pass: "The internet reaches the load balancer alone; the instance is in a private subnet.",
    fail: "The instance has a public address, its group admits 0.0.0.0/0 to port 443, and no load balancer sends to it.",
  },
  subject: instance.with(),
  context: { reach, balanced },
  check: (instance, { reach, balanced }) => {
    if (instance.State?.Name === "stopped") return skip("it is stopped");
    if (instance.SourceDestCheck === false) return skip("it forwards the packets of others, as gateways do");
    const open = reachedFirst(reach, instanceTargets(instance), SERVICE_PORTS);
    if (!open || balanced.of(instance).length > 0) return pass;
    return fail(`${open.text}; no load balancer sends to it`, open.evidence);
  },
});
