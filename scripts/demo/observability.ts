import type { CloudFormation, Stack } from "@aws-sdk/client-cloudformation";
import type { CloudWatch } from "@aws-sdk/client-cloudwatch";
import type { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import { cloudwatch as databases } from "./rds.ts";
import { answers, arn, atHome, daysAgo, READ_AT } from "./world.ts";

const group = (logGroupName: string, retentionInDays?: number) => ({
  logGroupName,
  arn: arn("logs", `log-group:${logGroupName}:*`),
  ...(retentionInDays && { retentionInDays }),
});

export const logGroups = answers<CloudWatchLogs>("logs", {
  describeLogGroups: (_, region) => ({
    logGroups: atHome(region, [group("/hanbit/shop", 90), group("/aws/lambda/nightly-report")]),
  }),
  describeMetricFilters: () => ({ metricFilters: [] }),
  describeResourcePolicies: () => ({ resourcePolicies: [] }),
});

const stack = (StackName: string, n: number, also: Partial<Stack>): Stack => ({
  StackId: arn("cloudformation", `stack/${StackName}/0a1b2c3d-0000-4000-8000-00000000000${n}`),
  StackName,
  CreationTime: daysAgo(700),
  StackStatus: "UPDATE_COMPLETE",
  EnableTerminationProtection: true,
  RoleARN: "arn:aws:iam::111122223333:role/deploy",
  DriftInformation: { StackDriftStatus: "IN_SYNC", LastCheckTimestamp: daysAgo(3) },
  Tags: [],
  ...also,
});

/** The network's stack is looked after; that of the reports got its password on the command line. */
const stacks = [
  stack("shop-network", 1, {}),
  stack("reports-legacy", 2, {
    StackStatus: "UPDATE_ROLLBACK_FAILED",
    EnableTerminationProtection: false,
    RoleARN: undefined,
    DriftInformation: { StackDriftStatus: "DRIFTED", LastCheckTimestamp: daysAgo(200) },
    Parameters: [{ ParameterKey: "DatabasePassword", ParameterValue: ["spring", "rain", "2019"].join("-") }],
  }),
];

export const cloudformation = answers<CloudFormation>("cloudformation", {
  describeStacks: (_, region) => ({ Stacks: atHome(region, stacks) }),
  getTemplate: () => ({ TemplateBody: "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n" }),
});

/** The sale's cluster has twice the partitions that it should; the stream of clicks has shards for ten times its load. */
const latest: Readonly<Record<string, number>> = {
  PartitionCount: 2104,
  IncomingBytes: 40_000_000,
  IncomingRecords: 90_000,
};

/** The measurements of databases, and of what streams. */
export const measurements = answers<CloudWatch>("cloudwatch", {
  getMetricData: (input, region) => {
    const ours = input.MetricDataQueries?.[0]?.MetricStat?.Metric?.Namespace !== "AWS/RDS";
    const others = databases.get("cloudwatch:getMetricData")!;
    if (!ours) return others(input as never, region) as never;
    return {
      MetricDataResults: input.MetricDataQueries!.map(({ Id, MetricStat }) => {
        const value = latest[MetricStat?.Metric?.MetricName ?? ""];
        return { Id, Timestamps: value ? [READ_AT] : [], Values: value ? [value] : [] };
      }),
    };
  },
});
