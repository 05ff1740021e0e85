import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { taskSet } from "../../src/services/ecs/task-set.ts";

export default defineRule({
  id: "ecs-task-set-public-ip",
  title: "ECS task set gives its tasks public addresses",
  severity: "high",
  why: "Every task of the set can be reached from the internet past the load balancer, with only its security groups in between.",
  fix: {
    text: "Let the tool that deploys (CodeDeploy's AppSpec, or what calls CreateTaskSet) make task sets in private subnets without public addresses, and deploy anew. The tasks then need a NAT gateway or VPC endpoints to pull their images.",
    cli: "aws ecs create-task-set --cluster <cluster> --service <service> --task-definition <family>:<revision> --network-configuration 'awsvpcConfiguration={subnets=[<private-subnet-id>],securityGroups=[<sg-id>],assignPublicIp=DISABLED}'",
    terraform: `resource "aws_ecs_task_set" "<name>" {
  # …
  network_configuration {
    subnets          = ["<private-subnet-id>"]
    security_groups  = ["<sg-id>"]
    assign_public_ip = false
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskSet
  Properties:
    NetworkConfiguration:
      AwsVpcConfiguration:
        AssignPublicIp: DISABLED
        Subnets: [<private-subnet-id>]
        SecurityGroups: [<sg-id>]`,
  },
  references: {
    fsbp: ["ECS.16"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskSet.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-16",
    ],
  },
  examples: { pass: "assignPublicIp is DISABLED.", fail: "assignPublicIp is ENABLED." },
  subject: taskSet.with(),
  check: ({ networkConfiguration, status, launchType }) => {
    const network = networkConfiguration?.awsvpcConfiguration;
    if (!network) return skip("its tasks use the network of the instances that they run on");
    if (network.assignPublicIp !== "ENABLED") return pass;
    const { subnets = [] } = network;
    return fail(`its tasks get public addresses in ${subnets.join(", ")} (assignPublicIp is ENABLED)`, {
      ...{ assignPublicIp: "ENABLED", subnets, status, launchType },
    });
  },
});
