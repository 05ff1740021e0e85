import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { autoScalingGroup } from "../../src/services/autoscaling/auto-scaling-group.ts";
import { isAvailabilityZone } from "../../src/services/ec2/zones.ts";

export default defineRule({
  id: "autoscaling-group-single-az",
  title: "Auto Scaling group starts instances in one Availability Zone only",
  severity: "medium",
  why: "When that zone fails, all its instances fail at once and the group cannot start new ones elsewhere.",
  fix: {
    text: "Give the group subnets of two zones or more; it spreads its instances over them. Where each zone has a group of its own on purpose, as for volumes of Kubernetes, accept the finding.",
    cli: "aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --vpc-zone-identifier <subnet-in-zone-a>,<subnet-in-zone-b>",
    terraform: `resource "aws_autoscaling_group" "<name>" {
  # …
  vpc_zone_identifier = ["<subnet-in-zone-a>", "<subnet-in-zone-b>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::AutoScaling::AutoScalingGroup
  Properties:
    VPCZoneIdentifier:
      - <subnet-in-zone-a>
      - <subnet-in-zone-b>`,
  },
  references: {
    fsbp: ["AutoScaling.2"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-add-availability-zone.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-2",
    ],
  },
  examples: { pass: "It has subnets in eu-west-1a and eu-west-1b.", fail: "It has a subnet in eu-west-1a only." },
  options: z.object({
    zones: z
      ._default(z.int().check(z.minimum(2), z.maximum(6)), 2)
      .check(z.describe("The fewest Availability Zones that a group must span, 2 to 6")),
  }),
  subject: autoScalingGroup.with(),
  check: ({ AvailabilityZones = [], VPCZoneIdentifier, MaxSize, region }, { options }) => {
    const zones = [...new Set(AvailabilityZones)];
    if (zones.length >= options.zones) return pass;
    if (MaxSize === 0) return skip("it may start no instance");
    if (zones.length > 0 && zones.every((zone) => !isAvailabilityZone(zone, region)))
      return skip(`it runs in ${zones.join(", ")}, which is no Availability Zone and has no second one beside it`);
    return fail(`it starts instances in ${zones.length > 0 ? `${zones.join(", ")} only` : "no zone"}`, {
      AvailabilityZones: zones,
      VPCZoneIdentifier,
    });
  },
});
