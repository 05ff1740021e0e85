import rule from "../../../rules/elbv2/elbv2-load-balancer-without-alarms.ts";
import { metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { targetGroup } from "../../../src/services/elbv2/target-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarm, queryAlarm, SCALING } from "../cloudwatch/alarm-samples.ts";
import { balancerArn, balancing, group } from "./balancer.ts";

const [alb, nlb, gwlb] = ["application", "network", "gateway"].map((type) => balancing(type));
const groups: Given = [[targetGroup, [group({ LoadBalancerArns: ["application", "network"].map(balancerArn) })]]];
const given = (...alarms: object[]): Given => [...groups, [metricAlarm, alarms]];
const LoadBalancer = "app/web/50dc6c495c0c9188";
const TargetGroup = "targetgroup/web/73e2d6bc24d8a067";
const errors = (Dimensions: Record<string, string>, actions?: string[]) =>
  given(alarm("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", Dimensions, actions));
const unhealthy = (type: string, balancer: string) =>
  given(alarm(`AWS/${type}ELB`, "UnHealthyHostCount", { LoadBalancer: balancer, TargetGroup }));

verdicts(rule, {
  passes: {
    "its errors": { subject: alb!, given: errors({ LoadBalancer }) },
    "those in one zone": { subject: alb!, given: errors({ AvailabilityZone: "eu-west-1a", LoadBalancer }) },
    "the health of a target group of it": { subject: alb!, given: unhealthy("Application", LoadBalancer) },
    "of a network load balancer": { subject: nlb!, given: unhealthy("Network", "net/web/50dc6c495c0c9188") },
    "of a gateway load balancer": { subject: gwlb!, given: unhealthy("Gateway", "gwy/web/50dc6c495c0c9188") },
    "of one, as its documentation writes it": {
      subject: gwlb!,
      given: unhealthy("Gateway", "gateway/web/50dc6c495c0c9188"),
    },
    "a query over all": {
      subject: alb!,
      given: given(queryAlarm('SELECT SUM(HTTPCode_ELB_5XX_Count) FROM SCHEMA("AWS/ApplicationELB", LoadBalancer)')),
    },
    "a query over all target groups": {
      subject: alb!,
      given: given(
        queryAlarm('SELECT MAX(UnHealthyHostCount) FROM SCHEMA("AWS/ApplicationELB", LoadBalancer, TargetGroup)'),
      ),
    },
  },
  fails: {
    none: { subject: alb!, given: groups, evidence: { namespace: "AWS/ApplicationELB" }, severity: "low" },
    "of another": { subject: alb!, given: errors({ LoadBalancer: "app/web/0000000000000000" }) },
    "that only scales": { subject: alb!, given: errors({ LoadBalancer }, SCALING) },
    "of the other type": { subject: nlb!, given: errors({ LoadBalancer: "net/web/50dc6c495c0c9188" }) },
    "of how many requests there are": {
      subject: alb!,
      given: given(alarm("AWS/ApplicationELB", "RequestCount", { LoadBalancer })),
    },
  },
  skips: {
    "being made": { subject: { ...alb, State: { Code: "provisioning" } } },
    "it sends nowhere": { subject: gwlb!, given: groups, message: /no target group/ },
    "a query by tags": {
      subject: alb!,
      given: given(queryAlarm(`SELECT SUM(HTTPCode_ELB_5XX_Count) FROM "AWS/ApplicationELB" WHERE tag.a = 'b'`)),
    },
    "of a type that is new": { subject: { ...alb, Type: "quantum" } },
  },
  unknowns: {
    "alarms unlisted": { subject: alb!, given: [...groups, [metricAlarm, UNLISTED]] },
    "target groups unlisted": { subject: alb!, given: [[targetGroup, UNLISTED]] },
  },
});
