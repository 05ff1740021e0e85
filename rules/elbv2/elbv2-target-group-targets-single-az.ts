import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { isAvailabilityZone } from "../../src/services/ec2/zones.ts";
import { isUsed, targetGroup } from "../../src/services/elbv2/target-group.ts";
import { targetZones } from "../../src/services/elbv2/target-zones.ts";

export default defineRule({
  id: "elbv2-target-group-targets-single-az",
  title: "All healthy targets of a target group run in one Availability Zone",
  severity: "medium",
  why: "When that zone fails, nothing is left to answer, in however many zones the load balancer itself is enabled.",
  fix: {
    text: "Run targets in a second zone: give the Auto Scaling group or the ECS service behind it subnets of two zones or more.",
    cli: "aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --vpc-zone-identifier <subnet-in-zone-a>,<subnet-in-zone-b> --min-size 2",
    terraform: `resource "aws_autoscaling_group" "<name>" {
  # …
  min_size            = 2
  vpc_zone_identifier = ["<subnet-in-zone-a>", "<subnet-in-zone-b>"]
  target_group_arns   = [aws_lb_target_group.<name>.arn]
}`,
    cloudformation: `<Name>:
  Type: AWS::AutoScaling::AutoScalingGroup
  Properties:
    MinSize: "2"
    VPCZoneIdentifier:
      - <subnet-in-zone-a>
      - <subnet-in-zone-b>
    TargetGroupARNs:
      - !Ref <TargetGroup>`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
    ],
  },
  examples: {
    pass: "Healthy targets run in eu-west-1a and eu-west-1b.",
    fail: "Its three healthy targets all run in eu-west-1a.",
  },
  options: z.object({
    zones: z
      ._default(z.int().check(z.minimum(2), z.maximum(6)), 2)
      .check(z.describe("The fewest Availability Zones that healthy targets must run in, 2 to 6")),
  }),
  subject: targetGroup.with("health"),
  context: { targetZones },
  check: (group, { targetZones, options }) => {
    if (group.TargetType === "lambda") return skip("functions run in several zones by themselves");
    if (group.TargetType === "alb") return skip("its target is a load balancer, which is judged by itself");
    if (!isUsed(group)) return skip("no load balancer uses it");
    const targets = group.health.flatMap(({ Target, TargetHealth }) =>
      Target && TargetHealth?.State === "healthy" ? [Target] : [],
    );
    if (targets.length === 0) return skip("it has no healthy target");
    const zoneOf = targets.map((target) => ({ Id: target.Id, zone: targetZones(group, target) }));
    const zones = [...new Set(zoneOf.flatMap(({ zone = [] }) => zone))];
    if (zones.length >= options.zones) return pass;
    const outside = zoneOf.find(({ zone }) => zone === undefined);
    if (outside) return skip(`${outside.Id} is outside the VPC, in no zone that AWS knows`);
    if (zones.every((zone) => !isAvailabilityZone(zone, group.region)))
      return skip(`they run in ${zones.join(", ")}, which is no Availability Zone and has no second one beside it`);
    const which =
      targets.length === 1
        ? `its only healthy target ${targets[0]!.Id} runs`
        : `its ${targets.length} healthy targets run`;
    return fail(`${which} in ${zones.join(" and ")} only`, { zones, targets: zoneOf });
  },
});
