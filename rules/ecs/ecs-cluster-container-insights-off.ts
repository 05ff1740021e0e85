import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { ecsCluster } from "../../src/services/ecs/cluster.ts";

export default defineRule({
  id: "ecs-cluster-container-insights-off",
  title: "ECS cluster has no Container Insights",
  severity: "low",
  why: "Nobody sees which task runs out of memory or restarts again and again: without it ECS reports processor and memory by service only.",
  fix: {
    text: "Turn on Container Insights, for a cluster or as the account's default for new ones. `enhanced` also watches each task and container. Its metrics are charged for.",
    cli: "aws ecs update-cluster-settings --cluster <cluster> --settings name=containerInsights,value=enhanced",
    terraform: `resource "aws_ecs_cluster" "<name>" {
  # …
  setting {
    name  = "containerInsights"
    value = "enhanced"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::Cluster
  Properties:
    ClusterSettings:
      - Name: containerInsights
        Value: enhanced`,
  },
  references: {
    fsbp: ["ECS.12"],
    wellArchitected: ["REL06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-12",
    ],
  },
  examples: { pass: "containerInsights is enabled or enhanced.", fail: "containerInsights is disabled." },
  subject: ecsCluster.with(),
  check: ({ settings = [] }) => {
    const value = settings.find(({ name }) => name === "containerInsights")?.value ?? "disabled";
    return value === "disabled" ? fail("containerInsights is disabled", { containerInsights: value }) : pass;
  },
});
