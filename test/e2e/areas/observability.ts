import { CloudFormation } from "@aws-sdk/client-cloudformation";
import { CloudWatch, type PutMetricAlarmInput } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import type { Area } from "../area.ts";
import { ACCOUNT } from "../seed/blocks.ts";
import type { Seeding } from "../seed/seeding.ts";

const password = ["Correct", "horse", "7"].join("-");
const topic = (name: string) => `arn:aws:sns:eu-west-1:${ACCOUNT}:${name}`;

/** Alarms, log groups and stacks: sound ones and careless ones. Topics and queues are those of messaging. */
async function seed(config: Seeding): Promise<void> {
  await seedAlarms(config);
  await seedLogs(config);
  await seedStacks(config);
}

async function seedAlarms(config: Seeding): Promise<void> {
  const cloudwatch = new CloudWatch(config);
  const alarm = (AlarmName: string, queue: string, also: Partial<PutMetricAlarmInput>) =>
    cloudwatch.putMetricAlarm({
      ...{ AlarmName, Namespace: "AWS/SQS", MetricName: "ApproximateNumberOfMessagesVisible", Statistic: "Maximum" },
      ...{ Dimensions: [{ Name: "QueueName", Value: queue }], Period: 300, EvaluationPeriods: 1, Threshold: 0 },
      ...{ ComparisonOperator: "GreaterThanThreshold", ActionsEnabled: true, AlarmActions: [topic("sound-topic")] },
      ...also,
    });
  await alarm("sound-alarm", "sound-rest", {});
  await alarm("careless-alarm", "careless-gone", { AlarmActions: [] });
  await alarm("careless-off", "sound-rest", { ActionsEnabled: false, AlarmActions: [topic("careless-gone")] });
}

async function seedLogs(config: Seeding): Promise<void> {
  const logs = new CloudWatchLogs(config);
  const kmsKeyId = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/observability`;
  await logs.createLogGroup({ logGroupName: "sound-logs", kmsKeyId });
  await logs.putRetentionPolicy({ logGroupName: "sound-logs", retentionInDays: 365 });
  await logs.createLogGroup({ logGroupName: "careless-logs" });
  for (const name of ["sound", "careless"])
    await logs.putResourcePolicy({
      policyName: `${name}-writers`,
      policyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            ...{ Sid: "write", Effect: "Allow", Action: "logs:PutLogEvents", Resource: "*" },
            Principal: name === "sound" ? { Service: "es.amazonaws.com" } : "*",
          },
        ],
      }),
    });
}

async function seedStacks(config: Seeding): Promise<void> {
  const cloudformation = new CloudFormation(config);
  const group = (name: string) => ({
    Type: "AWS::Logs::LogGroup",
    Properties: { LogGroupName: name, RetentionInDays: 30 },
  });
  await cloudformation.createStack({
    StackName: "sound-stack",
    TemplateBody: JSON.stringify({ Resources: { Group: group("sound-stack-logs") } }),
    EnableTerminationProtection: true,
    RoleARN: `arn:aws:iam::${ACCOUNT}:role/deploy`,
  });
  await cloudformation.createStack({
    StackName: "careless-stack",
    TemplateBody: JSON.stringify({
      Parameters: { DatabasePassword: { Type: "String" } },
      Metadata: { AdminPassword: password },
      Resources: { Group: group("careless-stack-logs") },
      Outputs: { OutPassword: { Value: { Ref: "DatabasePassword" } } },
    }),
    Parameters: [{ ParameterKey: "DatabasePassword", ParameterValue: password }],
  });
}

export const observability: Area = {
  name: "observability",
  seed,
  fails: [
    "cloudformation-stack-drifted careless-stack",
    "cloudformation-stack-drifted sound-stack",
    "cloudformation-stack-secret-in-outputs careless-stack",
    "cloudformation-stack-secret-in-parameters careless-stack",
    "cloudformation-stack-secret-in-template careless-stack",
    "cloudformation-stack-service-role-missing careless-stack",
    "cloudformation-stack-termination-protection-off careless-stack",
    "cloudwatch-alarm-actions-disabled careless-off",
    "cloudwatch-alarm-missing-bucket-policy-changes 123456789012",
    "cloudwatch-alarm-missing-cloudtrail-changes 123456789012",
    "cloudwatch-alarm-missing-config-changes 123456789012",
    "cloudwatch-alarm-missing-gateway-changes 123456789012",
    "cloudwatch-alarm-missing-iam-changes 123456789012",
    "cloudwatch-alarm-missing-key-deletion 123456789012",
    "cloudwatch-alarm-missing-network-acl-changes 123456789012",
    "cloudwatch-alarm-missing-organization-changes 123456789012",
    "cloudwatch-alarm-missing-root-usage 123456789012",
    "cloudwatch-alarm-missing-route-table-changes 123456789012",
    "cloudwatch-alarm-missing-security-group-changes 123456789012",
    "cloudwatch-alarm-missing-sign-in-failures 123456789012",
    "cloudwatch-alarm-missing-sign-in-without-mfa 123456789012",
    "cloudwatch-alarm-missing-unauthorized-calls 123456789012",
    "cloudwatch-alarm-missing-vpc-changes 123456789012",
    "cloudwatch-alarm-orphaned-metric careless-alarm",
    "cloudwatch-alarm-target-missing careless-off",
    "cloudwatch-alarm-without-action careless-alarm",
    "logs-log-group-default-key careless-logs",
    "logs-log-group-default-key careless-stack-logs",
    "logs-log-group-default-key sound-stack-logs",
    "logs-log-group-retention-missing careless-logs",
    "logs-resource-policy-public careless-writers",
  ],
  passes: [
    "cloudformation-stack-failed sound-stack",
    "cloudformation-stack-secret-in-outputs sound-stack",
    "cloudformation-stack-secret-in-parameters sound-stack",
    "cloudformation-stack-secret-in-template sound-stack",
    "cloudformation-stack-service-role-missing sound-stack",
    "cloudformation-stack-termination-protection-off sound-stack",
    "cloudwatch-alarm-actions-disabled sound-alarm",
    "cloudwatch-alarm-orphaned-metric sound-alarm",
    "cloudwatch-alarm-target-missing sound-alarm",
    "cloudwatch-alarm-without-action sound-alarm",
    "logs-log-group-default-key sound-logs",
    "logs-log-group-retention-missing sound-logs",
    "logs-log-group-retention-missing sound-stack-logs",
    "logs-resource-policy-public sound-writers",
  ],
};
