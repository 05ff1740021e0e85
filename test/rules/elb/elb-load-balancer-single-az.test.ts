import rule from "../../../rules/elb/elb-load-balancer-single-az.ts";
import { verdicts } from "../../verdicts.ts";

const balancer = (...AvailabilityZones: string[]) => ({
  LoadBalancerName: "web",
  AvailabilityZones,
  Subnets: AvailabilityZones.map((_, i) => `subnet-${i}`),
});

verdicts(rule, {
  passes: { "two zones": { subject: balancer("eu-west-1a", "eu-west-1b") } },
  fails: {
    "one zone": {
      subject: balancer("eu-west-1a"),
      message: "it is enabled in eu-west-1a only",
      evidence: { Subnets: ["subnet-0"] },
    },
    "two subnets of one zone": { subject: balancer("eu-west-1a", "eu-west-1a") },
    "two where three are demanded": { subject: balancer("eu-west-1a", "eu-west-1b"), options: { zones: 3 } },
    "no zone left": { subject: balancer(), message: "it is enabled in no zone" },
  },
});
