import { loadBalancer } from "../../../src/services/elbv2/load-balancer.ts";
import { targetGroup } from "../../../src/services/elbv2/target-group.ts";
import type { Given } from "../../verdicts.ts";

const ELB = "arn:aws:elasticloadbalancing:eu-west-1:111122223333";
export const BALANCER = `${ELB}:loadbalancer/app/web/1`;

export const groupOf = (name: string, also: object = {}) => ({
  TargetGroupArn: `${ELB}:targetgroup/${name}/1`,
  TargetGroupName: name,
  TargetType: "instance",
  Protocol: "HTTP",
  VpcId: "vpc-1",
  LoadBalancerArns: [BALANCER],
  ...also,
});

/** A load balancer (sg-alb, in subnet-open) with one target group that sends to port 8080 of a server. */
export const behind = (
  also: { TargetType?: string; VpcId?: string } = {},
  id = "i-1",
  balancer: object = {},
): Given => [
  [
    loadBalancer,
    [
      {
        LoadBalancerArn: BALANCER,
        LoadBalancerName: "web",
        Scheme: "internet-facing",
        SecurityGroups: ["sg-alb"],
        AvailabilityZones: [{ SubnetId: "subnet-open" }],
        ...balancer,
      },
    ],
  ],
  [
    targetGroup,
    [{ ...groupOf("web", also), health: [{ Target: { Id: also.TargetType === "ip" ? "10.0.0.9" : id, Port: 8080 } }] }],
  ],
];
