import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ecsService } from "../../src/services/ecs/ecs-service.ts";
import { networksOf } from "../../src/services/ecs/task-sets.ts";

export default defineRule({
  id: "ecs-service-public-ip",
  title: "ECS service gives its tasks public addresses",
  severity: "high",
  why: "Every task can be reached from the internet past the load balancer, with only its security groups in between.",
  fix: {
    text: "Run the tasks in private subnets without public addresses, behind a load balancer. They then need a NAT gateway or VPC endpoints (ECR, S3, CloudWatch Logs) to pull their images.",
    cli: "aws ecs update-service --cluster <cluster> --service <service> --network-configuration 'awsvpcConfiguration={subnets=[<private-subnet-id>],securityGroups=[<sg-id>],assignPublicIp=DISABLED}'",
    terraform: `resource "aws_ecs_service" "<name>" {
  # …
  network_configuration {
    subnets          = ["<private-subnet-id>"]
    security_groups  = ["<sg-id>"]
    assign_public_ip = false
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::Service
  Properties:
    NetworkConfiguration:
      AwsvpcConfiguration:
        AssignPublicIp: DISABLED
        Subnets: [<private-subnet-id>]
        SecurityGroups: [<sg-id>]`,
  },
  references: {
    fsbp: ["ECS.2"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-2",
    ],
  },
  examples: { pass: "assignPublicIp is DISABLED.", fail: "assignPublicIp is ENABLED." },
  subject: ecsService.with(),
  check: (service) => {
    const networks = networksOf(service);
    if (networks.length === 0) return skip("its tasks use the network of the instances that they run on");
    const open = networks.filter(({ assignPublicIp }) => assignPublicIp === "ENABLED");
    if (open.length === 0) return pass;
    const subnets = [...new Set(open.flatMap((network) => network.subnets ?? []))];
    const { launchType, desiredCount } = service;
    return fail(`its tasks get public addresses in ${subnets.join(", ")} (assignPublicIp is ENABLED)`, {
      assignPublicIp: "ENABLED",
      subnets,
      launchType,
      desiredCount,
    });
  },
});
