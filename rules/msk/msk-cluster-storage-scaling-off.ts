import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { scalableTarget } from "../../src/services/application-autoscaling/scalable-target.ts";
import { scalingPolicy } from "../../src/services/application-autoscaling/scaling-policy.ts";
import { isExpress, mskCluster } from "../../src/services/kafka/cluster.ts";

const isStorage = ({ ScalableDimension }: { readonly ScalableDimension?: string | undefined }) =>
  ScalableDimension === "kafka:broker-storage:VolumeSize";

export default defineRule({
  id: "msk-cluster-storage-scaling-off",
  title: "Storage of MSK brokers does not grow by itself",
  severity: "medium",
  why: "A broker whose disk is full stops taking records; what producers then cannot hold back is lost.",
  fix: {
    text: "Let Application Auto Scaling grow the volumes (they never shrink), or keep old records in tiered storage.",
    cli: `aws application-autoscaling register-scalable-target --service-namespace kafka --resource-id <cluster-arn> --scalable-dimension kafka:broker-storage:VolumeSize --min-capacity 500 --max-capacity 2000
aws application-autoscaling put-scaling-policy --service-namespace kafka --resource-id <cluster-arn> --scalable-dimension kafka:broker-storage:VolumeSize --policy-name <policy> --policy-type TargetTrackingScaling --target-tracking-scaling-policy-configuration 'TargetValue=60,DisableScaleIn=true,PredefinedMetricSpecification={PredefinedMetricType=KafkaBrokerStorageUtilization}'`,
    terraform: `resource "aws_appautoscaling_target" "<name>" {
  service_namespace  = "kafka"
  scalable_dimension = "kafka:broker-storage:VolumeSize"
  resource_id        = aws_msk_cluster.<name>.arn
  min_capacity       = 1
  max_capacity       = 2000
}

resource "aws_appautoscaling_policy" "<name>" {
  name               = "broker-storage"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.<name>.service_namespace
  scalable_dimension = aws_appautoscaling_target.<name>.scalable_dimension
  resource_id        = aws_appautoscaling_target.<name>.resource_id
  target_tracking_scaling_policy_configuration {
    target_value     = 60
    disable_scale_in = true
    predefined_metric_specification {
      predefined_metric_type = "KafkaBrokerStorageUtilization"
    }
  }
}`,
    cloudformation: `<Name>Target:
  Type: AWS::ApplicationAutoScaling::ScalableTarget
  Properties:
    ServiceNamespace: kafka
    ScalableDimension: kafka:broker-storage:VolumeSize
    ResourceId: !Ref <Cluster>
    MinCapacity: 1
    MaxCapacity: 2000
<Name>Policy:
  Type: AWS::ApplicationAutoScaling::ScalingPolicy
  Properties:
    PolicyName: broker-storage
    PolicyType: TargetTrackingScaling
    ScalingTargetId: !Ref <Name>Target
    TargetTrackingScalingPolicyConfiguration:
      TargetValue: 60
      DisableScaleIn: true
      PredefinedMetricSpecification:
        PredefinedMetricType: KafkaBrokerStorageUtilization`,
  },
  references: {
    wellArchitected: ["REL07-BP01"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-autoexpand.html",
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-tiered-storage.html",
    ],
  },
  examples: {
    pass: "The volumes of 500 GiB may grow to 2000 GiB.",
    fail: "No scaling policy is set, and the storage is not tiered.",
  },
  subject: mskCluster.with(),
  context: { targets: scalableTarget.with(), policies: scalingPolicy.with() },
  check: (cluster, { targets, policies }) => {
    const { StorageMode = "LOCAL", BrokerNodeGroupInfo } = cluster.Provisioned;
    if (isExpress(cluster)) return skip("the storage of Express brokers grows by itself");
    if (StorageMode === "TIERED") return pass;
    const VolumeSize = BrokerNodeGroupInfo?.StorageInfo?.EbsStorageInfo?.VolumeSize ?? 0;
    const target = targets.where("ResourceId", cluster.arn).find(isStorage);
    if (!target) return fail(`its volumes of ${VolumeSize} GiB stay as they are`, { StorageMode, VolumeSize });
    const { MaxCapacity = 0, SuspendedState } = target;
    const evidence = { StorageMode, VolumeSize, MaxCapacity };
    if (SuspendedState?.DynamicScalingOutSuspended) return fail("the scaling of its volumes is suspended", evidence);
    if (MaxCapacity <= VolumeSize)
      return fail(`its volumes of ${VolumeSize} GiB may grow to ${MaxCapacity} GiB only`, evidence);
    const moved = policies.where("ResourceId", cluster.arn).some(isStorage);
    return moved ? pass : fail("its volumes are registered for scaling, but no policy scales them", evidence);
  },
});
