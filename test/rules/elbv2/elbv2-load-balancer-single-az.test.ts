import rule from "../../../rules/elbv2/elbv2-load-balancer-single-az.ts";
import { verdicts } from "../../verdicts.ts";

const arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/web/50dc6c495c0c9188";
const balancer = (zones: string[], more: object = {}) => ({
  LoadBalancerArn: arn,
  LoadBalancerName: "web",
  Type: "network",
  AvailabilityZones: zones.map((ZoneName, i) => ({ ZoneName, SubnetId: `subnet-${i}`, ...more })),
});

verdicts(rule, {
  passes: {
    "two zones": { subject: balancer(["eu-west-1a", "eu-west-1b"]) },
    "a zone and a Local Zone": { subject: balancer(["eu-west-1a", "eu-west-1-lon-1a"]) },
  },
  fails: {
    "one zone": {
      subject: balancer(["eu-west-1a"]),
      message: "the Network Load Balancer is enabled in eu-west-1a only",
      evidence: { Type: "network", AvailabilityZones: [{ ZoneName: "eu-west-1a", SubnetId: "subnet-0" }] },
    },
    "a gateway balancer in one zone": { subject: { ...balancer(["eu-west-1c"]), Type: "gateway" } },
    "two zones where three are demanded": { subject: balancer(["eu-west-1a", "eu-west-1c"]), options: { zones: 3 } },
  },
  skips: {
    "on an Outpost": { subject: balancer(["eu-west-1a"], { OutpostId: "op-1" }), message: /Outpost/ },
    "in a Local Zone": { subject: balancer(["eu-west-1-lon-1a"]), message: /eu-west-1-lon-1a/ },
  },
});
