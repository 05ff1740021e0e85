import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { scalableTarget } from "../../src/services/application-autoscaling/scalable-target.ts";
import { scalingPolicy } from "../../src/services/application-autoscaling/scaling-policy.ts";
import { fixedCapacities, isOnDemand, passing } from "../../src/services/dynamodb/capacity.ts";
import { dynamodbTable } from "../../src/services/dynamodb/table.ts";

export default defineRule({
  id: "dynamodb-index-capacity-fixed",
  title: "DynamoDB index's capacity does not follow its load",
  severity: "medium",
  why: "A global secondary index has a capacity of its own: when it cannot take the writes, DynamoDB throttles those of the whole table, however much the table itself may scale.",
  fix: {
    text: "Let Application Auto Scaling move the index's read and write capacity as it does the table's, or switch the table to on demand, which its indexes follow. The snippets show the write capacity; the read capacity needs the same.",
    cli: `aws application-autoscaling register-scalable-target --service-namespace dynamodb --resource-id table/<table>/index/<index> --scalable-dimension dynamodb:index:WriteCapacityUnits --min-capacity 5 --max-capacity 500
aws application-autoscaling put-scaling-policy --service-namespace dynamodb --resource-id table/<table>/index/<index> --scalable-dimension dynamodb:index:WriteCapacityUnits --policy-name <policy> --policy-type TargetTrackingScaling --target-tracking-scaling-policy-configuration '{"TargetValue":70,"PredefinedMetricSpecification":{"PredefinedMetricType":"DynamoDBWriteCapacityUtilization"}}'`,
    terraform: `resource "aws_appautoscaling_target" "<name>" {
  service_namespace  = "dynamodb"
  resource_id        = "table/<table>/index/<index>"
  scalable_dimension = "dynamodb:index:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 500
}

resource "aws_appautoscaling_policy" "<name>" {
  name               = "<policy>"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = "dynamodb"
  resource_id        = "table/<table>/index/<index>"
  scalable_dimension = "dynamodb:index:WriteCapacityUnits"

  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}`,
    cloudformation: `Resources:
  <Target>:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      ServiceNamespace: dynamodb
      ResourceId: table/<table>/index/<index>
      ScalableDimension: dynamodb:index:WriteCapacityUnits
      MinCapacity: 5
      MaxCapacity: 500
  <Policy>:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: <policy>
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref <Target>
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: 70
        PredefinedMetricSpecification:
          PredefinedMetricType: DynamoDBWriteCapacityUtilization`,
  },
  references: {
    wellArchitected: ["REL07-BP01"],
    docs: [
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html",
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html",
    ],
  },
  examples: {
    pass: "Target tracking moves the read and the write capacity of every global secondary index.",
    fail: "The table scales, but one of its indexes was left at 5 units.",
  },
  subject: dynamodbTable.with("description"),
  context: { targets: scalableTarget.with(), policies: scalingPolicy.with() },
  check: ({ TableName, description }, scaling) => {
    const unsettled = passing(description);
    if (unsettled) return skip(unsettled);
    const indexes = description.GlobalSecondaryIndexes ?? [];
    if (indexes.length === 0) return skip("it has no global secondary index; local ones share the table's capacity");
    if (isOnDemand(description)) return pass;
    const settled = indexes.filter(({ IndexStatus }) => IndexStatus !== "CREATING" && IndexStatus !== "DELETING");
    if (settled.length === 0) return skip("its indexes are still being created or deleted");
    const fixed = settled.flatMap(({ IndexName = "" }) =>
      fixedCapacities(TableName, IndexName, scaling).map((one) => ({ ...one, IndexName })),
    );
    return fixed.length === 0
      ? pass
      : fail(fixed.map(({ IndexName, text }) => `the index ${IndexName}'s ${text}`).join("; "), {
          fixed: fixed.map(({ evidence }) => evidence),
        });
  },
});
