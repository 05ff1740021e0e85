import { describe, expect, it } from "vitest";
import { alarmedMetric } from "../../../src/services/cloudwatch/by-group.ts";

const scope = { partition: "aws", region: "eu-west-1", account: "111122223333" };
const groups = (...stubs: object[]): readonly { readonly Arn: string; readonly members: readonly object[] }[] =>
  (alarmedMetric.spec.details!.read.known as (from: unknown) => never)({ stubs, scope, parent: undefined });
const ARN = "arn:aws:cloudwatch:eu-west-1:111122223333:metric/CloudTrail/root";
const root = { Namespace: "CloudTrail", MetricName: "root" };

describe("alarms by the metric that they watch", () => {
  it("finds those on the metric itself", () => {
    const alarm = { AlarmName: "a", ...root };
    expect(groups(alarm)).toEqual([{ Arn: ARN, members: [alarm] }]);
  });

  it("finds those on metric math, once", () => {
    const stat = { Metric: root, Period: 300, Stat: "Sum" };
    const alarm = {
      AlarmName: "a",
      Metrics: [
        { Id: "e", Expression: "m1 + m2" },
        { Id: "m1", MetricStat: stat },
        { Id: "m2", MetricStat: stat },
      ],
    };
    expect(groups(alarm)).toEqual([{ Arn: ARN, members: [alarm] }]);
  });

  it("leaves out those on another metric: of dimensions, or of another account", () => {
    const Metric = { ...root, Dimensions: [{ Name: "Event", Value: "ConsoleLogin" }] };
    expect(groups({ AlarmName: "a", ...Metric })).toEqual([]);
    expect(
      groups({ AlarmName: "b", Metrics: [{ Id: "m", AccountId: "444455556666", MetricStat: { Metric: root } }] }),
    ).toEqual([]);
  });
});
