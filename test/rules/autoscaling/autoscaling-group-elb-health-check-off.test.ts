import rule from "../../../rules/autoscaling/autoscaling-group-elb-health-check-off.ts";
import { verdicts } from "../../verdicts.ts";
import { scaling } from "./group.ts";

const TargetGroupARNs = ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067"];
const lattice = [{ Identifier: "arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/tg-1", Type: "vpc-lattice" }];

verdicts(rule, {
  passes: {
    ELB: { subject: scaling({ TargetGroupARNs, HealthCheckType: "ELB" }) },
    "ELB among others": { subject: scaling({ LoadBalancerNames: ["old"], HealthCheckType: "EC2,ELB,EBS" }) },
    "VPC Lattice": { subject: scaling({ TrafficSources: lattice, HealthCheckType: "VPC_LATTICE" }) },
  },
  fails: {
    "EC2 behind a target group": { subject: scaling({ TargetGroupARNs }), message: /targetgroup\/web/ },
    "EC2 behind a classic balancer": {
      subject: scaling({ LoadBalancerNames: ["old"] }),
      message: "it replaces instances by EC2 health checks only, though old is attached to it",
      evidence: { attached: ["old"] },
    },
    "scaled to nothing for now": { subject: scaling({ TargetGroupARNs, DesiredCapacity: 0, MinSize: 0 }) },
    "EC2 behind VPC Lattice": { subject: scaling({ TrafficSources: lattice }) },
  },
  skips: {
    "no load balancer": { subject: scaling({ TargetGroupARNs: [], LoadBalancerNames: [] }) },
    "may start nothing": { subject: scaling({ TargetGroupARNs, MinSize: 0, MaxSize: 0 }) },
  },
});
