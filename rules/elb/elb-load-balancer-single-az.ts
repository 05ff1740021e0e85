import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { classicLoadBalancer } from "../../src/services/elb/classic-load-balancer.ts";

export default defineRule({
  id: "elb-load-balancer-single-az",
  title: "Classic Load Balancer is enabled in one Availability Zone only",
  severity: "medium",
  why: "When that zone fails, the load balancer fails with it, and so does everything behind it.",
  fix: {
    text: "Attach a subnet of a second zone in which instances run, and turn on cross-zone load balancing. Better still, move to an Application or Network Load Balancer.",
    cli: "aws elb attach-load-balancer-to-subnets --load-balancer-name <name> --subnets <subnet-in-other-zone>",
    terraform: `resource "aws_elb" "<name>" {
  # …
  subnets = ["<subnet-in-zone-a>", "<subnet-in-zone-b>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancing::LoadBalancer
  Properties:
    # …
    Subnets:
      - <subnet-in-zone-a>
      - <subnet-in-zone-b>`,
  },
  references: {
    fsbp: ["ELB.10"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-manage-subnets.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-10",
    ],
  },
  examples: { pass: "It is enabled in eu-west-1a and eu-west-1b.", fail: "It is enabled in eu-west-1a only." },
  options: z.object({
    zones: z
      ._default(z.int().check(z.minimum(2), z.maximum(6)), 2)
      .check(z.describe("The fewest Availability Zones that a load balancer must be enabled in, 2 to 6")),
  }),
  subject: classicLoadBalancer.with(),
  check: ({ AvailabilityZones = [], Subnets = [] }, { options }) =>
    new Set(AvailabilityZones).size >= options.zones
      ? pass
      : fail(`it is enabled in ${AvailabilityZones.length > 0 ? `${AvailabilityZones.join(", ")} only` : "no zone"}`, {
          AvailabilityZones,
          Subnets,
        }),
});
