import type { TargetGroup } from "@aws-sdk/client-elastic-load-balancing-v2";
import { kind } from "../../model/index.ts";
import { ELB_PAGE, elbv2, tagging } from "./service.ts";

/** Target groups, those that no load balancer uses included (see LoadBalancerArns). */
export const targetGroup = kind<TargetGroup>()("AWS::ElasticLoadBalancingV2::TargetGroup", {
  list: elbv2("describeTargetGroups", { input: () => ELB_PAGE, value: (out) => out.TargetGroups }),
  identity: (g) => ({ arn: g.TargetGroupArn, name: g.TargetGroupName }),
  tags: "tagging",
  aspects: {
    tagging,
    /** The targets and how each is. Nobody checks those of a group that no load balancer uses: they are not asked for. */
    health: elbv2("describeTargetHealth", {
      input: (g: TargetGroup) => ({ TargetGroupArn: g.TargetGroupArn }),
      known: (g) => (isUsed(g) ? undefined : []),
      value: (out) => out.TargetHealthDescriptions ?? [],
    }),
    /** `true`, `false` or what the load balancer says; asked of groups that no application load balancer uses. */
    crossZone: elbv2("describeTargetGroupAttributes", {
      input: (g: TargetGroup) => ({ TargetGroupArn: g.TargetGroupArn }),
      known: (g) => (isUsed(g) && !isOfApplication(g) ? undefined : AS_THE_BALANCER),
      value: ({ Attributes = [] }) =>
        Attributes.find(({ Key }) => Key === "load_balancing.cross_zone.enabled")?.Value ?? AS_THE_BALANCER,
    }),
  },
});

/** What a target group says that leaves the question to its load balancer. */
export const AS_THE_BALANCER = "use_load_balancer_configuration";

/** True when a load balancer sends to the group. */
export const isUsed = ({ LoadBalancerArns = [] }: TargetGroup): boolean => LoadBalancerArns.length > 0;

// Groups of functions have no protocol.
const isOfApplication = ({ Protocol }: TargetGroup) =>
  Protocol === undefined || Protocol === "HTTP" || Protocol === "HTTPS";
