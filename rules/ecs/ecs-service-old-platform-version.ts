import { FARGATE_PLATFORMS, oldPlatform } from "../../src/aws/fargate-platforms.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ecsService } from "../../src/services/ecs/ecs-service.ts";
import { onFargate } from "../../src/services/ecs/fargate.ts";
import { liveTaskSets } from "../../src/services/ecs/task-sets.ts";

export default defineRule({
  id: "ecs-service-old-platform-version",
  title: "ECS service is held on an old platform version of Fargate",
  severity: "medium",
  why: "Its tasks run on an older kernel and container runtime, without what came since; when AWS retires the version, it stops the tasks.",
  fix: {
    text: "Set the platform version to LATEST and deploy anew. From 1.3.0 to 1.4.0 all traffic of a task, image pulls too, goes through its own network interface: private subnets then need NAT or the VPC endpoints of ECR and S3.",
    cli: "aws ecs update-service --cluster <cluster> --service <service> --platform-version LATEST --force-new-deployment",
    terraform: `resource "aws_ecs_service" "<name>" {
  # …
  platform_version = "LATEST"
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::Service
  Properties:
    PlatformVersion: LATEST`,
  },
  references: {
    fsbp: ["ECS.10"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-versions-retired.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-10",
    ],
  },
  examples: {
    pass: "platformVersion is LATEST.",
    fail: "platformVersion is 1.3.0; the newest one for Linux is 1.4.0.",
  },
  subject: ecsService.with(),
  check: (service) => {
    const placed = [service, ...liveTaskSets(service)].filter(onFargate);
    if (placed.length === 0) return skip("its tasks do not run on Fargate");
    const [old] = placed.flatMap(
      ({ platformVersion, platformFamily }) => oldPlatform(platformVersion, platformFamily) ?? [],
    );
    if (!old) return pass;
    const ended = old.ended ? `, and AWS ended it on ${old.ended}` : "";
    return fail(`platformVersion is ${old.version}; the newest is ${old.newest}${ended}`, {
      ...{ platformVersion: old.version, newest: old.newest, asOf: FARGATE_PLATFORMS.asOf },
    });
  },
});
