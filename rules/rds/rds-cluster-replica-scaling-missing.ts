import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { scalableTarget, targetName } from "../../src/services/application-autoscaling/scalable-target.ts";
import { scalingPolicy } from "../../src/services/application-autoscaling/scaling-policy.ts";
import { dbCluster, withoutInstances } from "../../src/services/rds/db-cluster.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";
import { isAurora } from "../../src/services/rds/engine.ts";

const DIMENSION = "rds:cluster:ReadReplicaCount";

export default defineRule({
  id: "rds-cluster-replica-scaling-missing",
  title: "Aurora cluster adds no readers when the load grows",
  severity: "low",
  why: "Reads beyond what today's instances can serve queue up and slow down every page, until somebody adds a reader by hand.",
  fix: {
    text: "Register the cluster with Application Auto Scaling and let a policy follow the readers' CPU or connections. It adds readers to those you made, and removes only its own; applications must read from the reader endpoint.",
    cli: `aws application-autoscaling register-scalable-target --service-namespace rds --resource-id cluster:<cluster> --scalable-dimension rds:cluster:ReadReplicaCount --min-capacity 1 --max-capacity 4
aws application-autoscaling put-scaling-policy --policy-name readers --policy-type TargetTrackingScaling --service-namespace rds --resource-id cluster:<cluster> --scalable-dimension rds:cluster:ReadReplicaCount --target-tracking-scaling-policy-configuration '{"TargetValue":60,"PredefinedMetricSpecification":{"PredefinedMetricType":"RDSReaderAverageCPUUtilization"}}'`,
    terraform: `resource "aws_appautoscaling_target" "readers" {
  service_namespace  = "rds"
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  resource_id        = "cluster:<cluster>"
  min_capacity       = 1
  max_capacity       = 4
}

resource "aws_appautoscaling_policy" "readers" {
  name               = "readers"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.readers.service_namespace
  scalable_dimension = aws_appautoscaling_target.readers.scalable_dimension
  resource_id        = aws_appautoscaling_target.readers.resource_id

  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "RDSReaderAverageCPUUtilization"
    }
  }
}`,
    cloudformation: `Readers:
  Type: AWS::ApplicationAutoScaling::ScalableTarget
  Properties:
    ServiceNamespace: rds
    ScalableDimension: rds:cluster:ReadReplicaCount
    ResourceId: cluster:<cluster>
    MinCapacity: 1
    MaxCapacity: 4
ReadersByCpu:
  Type: AWS::ApplicationAutoScaling::ScalingPolicy
  Properties:
    PolicyName: readers
    PolicyType: TargetTrackingScaling
    ScalingTargetId: !Ref Readers
    TargetTrackingScalingPolicyConfiguration:
      TargetValue: 60
      PredefinedMetricSpecification:
        PredefinedMetricType: RDSReaderAverageCPUUtilization`,
  },
  references: {
    wellArchitected: ["REL07-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Integrating.AutoScaling.html"],
  },
  examples: {
    pass: "A policy keeps the readers' CPU at 60 % with one to four readers.",
    fail: "A provisioned cluster of a writer and a reader is not registered with Application Auto Scaling.",
  },
  subject: dbCluster.with(),
  context: { instances: dbInstance.with(), targets: scalableTarget.with(), policies: scalingPolicy.with() },
  check: (cluster, { instances, targets, policies }) => {
    if (!isAurora(cluster.Engine)) return skip("a Multi-AZ cluster always has two readers");
    const headless = withoutInstances(cluster);
    if (headless) return skip(headless);
    if (cluster.Status === "creating") return skip("it is still being created");
    const members = (cluster.DBClusterMembers ?? []).flatMap(
      (member) => instances.get(member.DBInstanceIdentifier ?? "") ?? [],
    );
    if (members.every(({ DBInstanceClass }) => DBInstanceClass === "db.serverless"))
      return skip("its instances are serverless: they grow themselves");
    const ResourceId = `cluster:${cluster.name}`;
    const target = targets.get(targetName(ResourceId, DIMENSION));
    if (!target) return fail("no reader is added by itself", { ResourceId, ScalableDimension: DIMENSION });
    const { MinCapacity, MaxCapacity, SuspendedState } = target;
    const evidence = { ResourceId, MinCapacity, MaxCapacity, SuspendedState };
    if (SuspendedState?.DynamicScalingOutSuspended) return fail("scaling out is suspended", evidence);
    if (MaxCapacity === MinCapacity)
      return fail(`its readers are scaled from ${MinCapacity} to ${MaxCapacity}, so not at all`, evidence);
    const moved = policies.where("ResourceId", ResourceId).some((one) => one.ScalableDimension === DIMENSION);
    return moved
      ? pass
      : fail(`its readers have bounds (${MinCapacity} to ${MaxCapacity}) but no scaling policy`, evidence);
  },
});
