/** An alarm on a metric that tells somebody. */
export const alarm = (
  Namespace: string,
  MetricName: string,
  Dimensions: Record<string, string>,
  AlarmActions = ["arn:aws:sns:eu-west-1:111122223333:operations"],
) => {
  const AlarmName = [MetricName, ...Object.values(Dimensions)].join("-");
  return {
    AlarmName,
    AlarmArn: `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${AlarmName}`,
    ActionsEnabled: true,
    AlarmActions,
    Namespace,
    MetricName,
    Dimensions: Object.entries(Dimensions).map(([Name, Value]) => ({ Name, Value })),
  };
};

/** What an alarm calls that adds or removes servers, and so tells nobody. */
export const SCALING = [
  "arn:aws:autoscaling:eu-west-1:111122223333:scalingPolicy:0a1b:autoScalingGroupName/web:policyName/more",
];

/** An alarm on what a query selects. */
export const queryAlarm = (Expression: string) => ({
  ...alarm("", "", {}),
  AlarmName: "query",
  AlarmArn: "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:query",
  Namespace: undefined,
  MetricName: undefined,
  Metrics: [{ Id: "q1", Expression }],
});
