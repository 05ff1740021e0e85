import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ecsService } from "../../src/services/ecs/ecs-service.ts";

export default defineRule({
  id: "ecs-service-circuit-breaker-off",
  title: "ECS service does not roll back a deployment that fails",
  severity: "medium",
  why: "A broken revision is started again and again until somebody looks, and nothing brings the last good one back.",
  fix: {
    text: "Turn on the deployment circuit breaker with rollback. CloudWatch alarms of the deployment add what it does not see: tasks that start, but answer badly.",
    cli: "aws ecs update-service --cluster <cluster> --service <service> --deployment-configuration 'deploymentCircuitBreaker={enable=true,rollback=true}'",
    terraform: `resource "aws_ecs_service" "<name>" {
  # …
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::Service
  Properties:
    DeploymentConfiguration:
      DeploymentCircuitBreaker:
        Enable: true
        Rollback: true`,
  },
  references: {
    wellArchitected: ["REL08-BP05"],
    docs: ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html"],
  },
  examples: {
    pass: "The circuit breaker is on, with rollback.",
    fail: "The circuit breaker is off, or it stops a failed deployment without rolling back.",
  },
  subject: ecsService.with(),
  check: ({ deploymentController, deploymentConfiguration = {}, loadBalancers = [] }) => {
    const { strategy = "ROLLING", deploymentCircuitBreaker: breaker, alarms } = deploymentConfiguration;
    const by = deploymentController?.type ?? "ECS";
    if (by !== "ECS") return skip(`${by === "CODE_DEPLOY" ? "CodeDeploy" : "another tool"} deploys it`);
    if (strategy !== "ROLLING")
      return skip(`its strategy is ${strategy}, which keeps the old tasks until the new are good`);
    if (loadBalancers.some(({ loadBalancerName }) => loadBalancerName))
      return skip("the circuit breaker does not work behind a Classic Load Balancer");
    if (breaker?.enable && breaker.rollback) return pass;
    const evidence = { deploymentCircuitBreaker: breaker ?? null, alarms: alarms ?? null };
    return breaker?.enable
      ? fail("its circuit breaker stops a failed deployment, but does not roll back", evidence)
      : fail("its deployment circuit breaker is off", evidence);
  },
});
