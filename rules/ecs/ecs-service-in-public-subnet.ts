import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { ecsService } from "../../src/services/ecs/ecs-service.ts";
import { networksOf } from "../../src/services/ecs/task-sets.ts";

export default defineRule({
  id: "ecs-service-in-public-subnet",
  title: "ECS service runs its tasks in a public subnet",
  severity: "medium",
  why: "One setting, a public address, is all that is missing for the internet to reach the tasks past the load balancer.",
  fix: {
    text: "Run the tasks in subnets without a route to an internet gateway; leave the public ones to load balancers and NAT gateways. Tasks then pull images through NAT or VPC endpoints (ECR, S3, CloudWatch Logs).",
    cli: "aws ecs update-service --cluster <cluster> --service <service> --network-configuration 'awsvpcConfiguration={subnets=[<private-subnet-id>],securityGroups=[<sg-id>],assignPublicIp=DISABLED}'",
    terraform: `resource "aws_ecs_service" "<name>" {
  # …
  network_configuration {
    subnets         = ["<private-subnet-id>", "<private-subnet-id-in-another-zone>"]
    security_groups = ["<sg-id>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::Service
  Properties:
    NetworkConfiguration:
      AwsvpcConfiguration:
        Subnets: [<private-subnet-id>, <private-subnet-id-in-another-zone>]
        SecurityGroups: [<sg-id>]`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-outbound.html",
      "https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html",
    ],
  },
  examples: {
    pass: "The route tables of its subnets lead to a NAT gateway.",
    fail: "The route table of one of its subnets leads to an internet gateway.",
  },
  subject: ecsService.with(),
  context: { routing },
  check: (service, { routing }) => {
    const networks = networksOf(service);
    if (networks.length === 0) return skip("its tasks use the network of the instances that they run on");
    const open = routing.publicSubnets(networks.flatMap(({ subnets = [] }) => subnets));
    if (open.length === 0) return pass;
    const more = open.length > 1 ? ` (and ${open.length - 1} more of its subnets)` : "";
    return fail(`${open[0]!.text}${more}`, {
      assignPublicIp: networks.map(({ assignPublicIp }) => assignPublicIp),
      publicSubnets: open.map(({ evidence }) => evidence),
    });
  },
});
