import rule from "../../../rules/elb/elb-load-balancer-without-alarms.ts";
import { metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarm, queryAlarm } from "../cloudwatch/alarm-samples.ts";
import { classic } from "./balancer.ts";

const balancer = classic(["HTTP:80"], { Instances: [{ InstanceId: "i-1" }] });
const LoadBalancerName = balancer.LoadBalancerName;
const on = (metric: string, Dimensions: Record<string, string>): Given => [
  [metricAlarm, [alarm("AWS/ELB", metric, Dimensions)]],
];

verdicts(rule, {
  passes: {
    "hosts that fail": { subject: balancer, given: on("UnHealthyHostCount", { LoadBalancerName }) },
    "errors in one zone": {
      subject: balancer,
      given: on("HTTPCode_Backend_5XX", { LoadBalancerName, AvailabilityZone: "eu-west-1a" }),
    },
  },
  fails: {
    none: { subject: balancer, severity: "low" },
    "of another": { subject: balancer, given: on("UnHealthyHostCount", { LoadBalancerName: "else" }) },
    "of a zone, whatever the balancer": {
      subject: balancer,
      given: on("UnHealthyHostCount", { AvailabilityZone: "eu-west-1a" }),
    },
  },
  skips: {
    "without instances": { subject: { ...balancer, Instances: [] } },
    "a query by tags": {
      subject: balancer,
      given: [[metricAlarm, [queryAlarm(`SELECT MAX(SpilloverCount) FROM "AWS/ELB" WHERE tag.a = 'b'`)]]],
    },
  },
  unknowns: { "alarms unlisted": { subject: balancer, given: [[metricAlarm, UNLISTED]] } },
});
