import { ACCOUNT } from "../../verdicts.ts";

export const topicArn = `arn:aws:sns:eu-west-1:${ACCOUNT}:on-call`;
export const alarmOf = (also: object = {}) => ({
  AlarmName: "busy",
  AlarmArn: `arn:aws:cloudwatch:eu-west-1:${ACCOUNT}:alarm:busy`,
  ActionsEnabled: true,
  AlarmActions: [topicArn],
  OKActions: [],
  InsufficientDataActions: [],
  ...also,
});
/** An alarm on one metric with one dimension. */
export const alarmOn = (Namespace: string, Name: string, Value: string) =>
  alarmOf({ Namespace, MetricName: "m", Dimensions: [{ Name, Value }] });
