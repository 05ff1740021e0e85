import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { isAvailabilityZone } from "../../src/services/ec2/zones.ts";
import { loadBalancer, typeOf } from "../../src/services/elbv2/load-balancer.ts";

export default defineRule({
  id: "elbv2-load-balancer-single-az",
  title: "Load balancer is enabled in one Availability Zone only",
  severity: "medium",
  why: "When that zone fails, the load balancer fails with it, however many zones the targets are spread over.",
  fix: {
    text: "Enable the load balancer in a subnet of a second zone where its targets run as well. A Network Load Balancer that is enabled in one zone can be given more; zones of a Gateway Load Balancer are added in the same way.",
    cli: "aws elbv2 set-subnets --load-balancer-arn <load-balancer-arn> --subnets <subnet-in-zone-a> <subnet-in-zone-b>",
    terraform: `resource "aws_lb" "<name>" {
  # …
  subnets = ["<subnet-in-zone-a>", "<subnet-in-zone-b>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    Subnets:
      - <subnet-in-zone-a>
      - <subnet-in-zone-b>`,
  },
  references: {
    fsbp: ["ELB.13"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-13",
    ],
  },
  examples: {
    pass: "It is enabled in eu-west-1a and eu-west-1b.",
    fail: "It is a Network Load Balancer with a subnet in eu-west-1a only.",
  },
  options: z.object({
    zones: z
      ._default(z.int().check(z.minimum(2), z.maximum(6)), 2)
      .check(z.describe("The fewest Availability Zones that a load balancer must be enabled in, 2 to 6")),
  }),
  subject: loadBalancer.with(),
  check: (balancer, { options }) => {
    const { AvailabilityZones = [], region } = balancer;
    if (AvailabilityZones.some(({ OutpostId }) => OutpostId)) return skip("it runs on an Outpost");
    const names = [...new Set(AvailabilityZones.flatMap(({ ZoneName = [] }) => ZoneName))];
    if (names.length >= options.zones) return pass;
    if (names.length > 0 && names.every((name) => !isAvailabilityZone(name, region)))
      return skip(`it runs in ${names.join(", ")}, which is no Availability Zone and has no second one beside it`);
    return fail(`the ${typeOf(balancer)} is enabled in ${names.length > 0 ? `${names.join(", ")} only` : "no zone"}`, {
      Type: balancer.Type,
      AvailabilityZones: AvailabilityZones.map(({ ZoneName, SubnetId }) => ({ ZoneName, SubnetId })),
    });
  },
});
