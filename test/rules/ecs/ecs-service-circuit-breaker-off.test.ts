import rule from "../../../rules/ecs/ecs-service-circuit-breaker-off.ts";
import { verdicts } from "../../verdicts.ts";
import { service } from "./services.ts";

const breaker = (enable: boolean, rollback: boolean, also: object = {}) =>
  service({ deploymentConfiguration: { deploymentCircuitBreaker: { enable, rollback }, ...also } });

verdicts(rule, {
  passes: { "on, with rollback": { subject: breaker(true, true) } },
  fails: {
    off: { subject: breaker(false, false), message: /is off$/ },
    "without rollback": { subject: breaker(true, false), message: /does not roll back/ },
    "rollback of what is off": { subject: breaker(false, true) },
    "nothing set": { subject: service() },
    "alarms alone": {
      subject: breaker(false, false, {
        strategy: "ROLLING",
        alarms: { enable: true, rollback: true, alarmNames: ["a"] },
      }),
    },
    "a daemon": { subject: service({ schedulingStrategy: "DAEMON", deploymentController: { type: "ECS" } }) },
  },
  skips: {
    CodeDeploy: { subject: service({ deploymentController: { type: "CODE_DEPLOY" } }), message: /CodeDeploy/ },
    "another tool": { subject: service({ deploymentController: { type: "EXTERNAL" } }) },
    "blue and green": { subject: breaker(false, false, { strategy: "BLUE_GREEN" }) },
    "a Classic Load Balancer": { subject: service({ loadBalancers: [{ loadBalancerName: "old" }] }) },
  },
});
