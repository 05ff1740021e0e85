import rule from "../../../rules/elbv2/elbv2-target-group-targets-single-az.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { group, instances, subnets, targets } from "./balancer.ts";

const given: Given = [
  [instance, instances],
  [subnet, subnets],
];
const ip = (...texts: string[]) => group({ TargetType: "ip", ...targets(...texts) });

verdicts(rule, {
  passes: {
    "instances in two zones": { subject: group(targets("i-1 healthy", "i-3 healthy")), given },
    "addresses, by the zone that AWS says": {
      subject: ip("10.9.0.1@eu-west-1a healthy", "10.9.0.2@eu-west-1b healthy"),
      given: [
        [instance, UNLISTED],
        [subnet, UNLISTED],
      ],
    },
    "addresses, by their subnets": { subject: ip("2a05:d018:1:1::5 healthy", "10.0.1.7 healthy"), given },
    "two zones beside one outside": {
      subject: ip("10.0.0.4 healthy", "10.0.1.7 healthy", "192.168.1.1@all healthy"),
      given,
    },
  },
  fails: {
    "all in one zone": {
      subject: group(targets("i-1 healthy", "i-2 healthy", "i-3 unhealthy Target.Timeout")),
      given,
      message: "its 2 healthy targets run in eu-west-1a only",
    },
    "the only one": { subject: ip("10.0.1.7 healthy"), given, message: /only healthy target 10.0.1.7 .* eu-west-1b/ },
    "two where three are demanded": {
      subject: group(targets("i-1 healthy", "i-3 healthy")),
      given,
      options: { zones: 3 },
      message: "eu-west-1a and eu-west-1b only",
    },
  },
  skips: {
    unused: { subject: group({ LoadBalancerArns: [], ...targets("i-1 healthy") }), given },
    "a function": { subject: denied(group({ TargetType: "lambda" }), "health"), given },
    "a load balancer": { subject: group({ TargetType: "alb" }), given },
    "nothing healthy": { subject: group(targets("i-1 unhealthy Target.Timeout")), given },
    "outside the VPC": { subject: ip("10.0.0.4 healthy", "192.168.1.1@all healthy"), given, message: /192.168.1.1/ },
    "in a Local Zone": { subject: group(targets("i-9 healthy")), given, message: /lon-1a/ },
  },
  unknowns: {
    "health denied": { subject: denied(group(), "health"), given },
    "instances denied": { subject: group(targets("i-1 healthy")), given: [[instance, UNLISTED]] },
    "an instance that is not ours": { subject: group(targets("i-7 healthy")), given, message: /i-7/ },
  },
});
