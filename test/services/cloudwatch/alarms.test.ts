import { describe, expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { compositeAlarm, metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { selects } from "../../../src/services/cloudwatch/alarm-metrics.ts";
import { type Alarms, alarms } from "../../../src/services/cloudwatch/alarms.ts";

const ACCOUNT = "111122223333";
const queue = { namespace: "AWS/SQS", name: "ApproximateAgeOfOldestMessage", dimensions: { QueueName: "orders" } };
const onQueue = {
  Namespace: queue.namespace,
  MetricName: queue.name,
  Dimensions: [{ Name: "QueueName", Value: "orders" }],
};
const arnOf = (name: string) => `arn:aws:cloudwatch:eu-west-1:${ACCOUNT}:alarm:${name}`;
const collection = (items: readonly object[]) => ({ all: () => items });
const named = (name: string, also: object) => ({ name, arn: arnOf(name), AlarmActions: ["topic"], ...also });

const built = (some: object[], composites: object[] = []): Alarms =>
  alarms.build({ alarms: collection(some), composites: collection(composites) } as never, {
    account: ACCOUNT,
    region: "eu-west-1",
  });
const watching = (some: object[], composites?: object[]) => built(some, composites).watching(queue);

describe("alarms that watch a metric", () => {
  it("have an action, switched on, and the very dimensions in any order", () => {
    const dimensions = [
      { Name: "b", Value: "2" },
      { Name: "a", Value: "1" },
    ];
    const two = built([named("two", { ...onQueue, Dimensions: dimensions })]);
    expect(two.watching({ ...queue, dimensions: { a: "1", b: "2" } })).toEqual(["two"]);
    expect(two.watching({ ...queue, dimensions: { a: "1" } })).toEqual([]);
    expect(watching([named("one", onQueue), named("mute", { ...onQueue, AlarmActions: [] })])).toEqual(["one"]);
    expect(watching([named("off", { ...onQueue, ActionsEnabled: false })])).toEqual([]);
    const scaling = `arn:aws:autoscaling:eu-west-1:${ACCOUNT}:scalingPolicy:1:autoScalingGroupName/a:policyName/b`;
    expect(watching([named("scales", { ...onQueue, AlarmActions: [scaling] })])).toEqual([]);
    expect(watching([named("also tells", { ...onQueue, AlarmActions: [scaling, "topic"] })])).toEqual(["also tells"]);
    expect(watching([named("ok", { ...onQueue, AlarmActions: [], OKActions: ["topic"] })])).toEqual([]);
  });

  it("may have more dimensions, where that is asked for", () => {
    const alias = (name: string, ...dimensions: string[]) => {
      const Dimensions = dimensions.map((Name) => ({ Name, Value: name }));
      return named(name, { Namespace: "AWS/Lambda", MetricName: "Errors", Dimensions });
    };
    const some = built([alias("orders", "FunctionName", "Resource"), alias("else", "Resource"), alias("none")]);
    const errors = { namespace: "AWS/Lambda", name: "Errors", dimensions: { FunctionName: "orders" } };
    expect([some.watching(errors), some.watching({ ...errors, among: true })]).toEqual([[], ["orders"]]);
    const both = { ...errors, dimensions: { FunctionName: "orders", Resource: "orders:live" }, among: true as const };
    expect(some.watching(both)).toEqual([]);
    expect(some.watching({ ...errors, dimensions: {}, among: true })).toEqual(["none"]);
  });

  it("may use it in metric math, or in a band of what is usual, if it is the account's own", () => {
    const math = (also: object = {}) => ({
      Metrics: [
        { Id: "m1", MetricStat: { Metric: onQueue, Period: 60, Stat: "Maximum" }, ...also },
        { Id: "e1", Expression: "ANOMALY_DETECTION_BAND(m1, 2)" },
      ],
    });
    expect(watching([named("band", math())])).toEqual(["band"]);
    expect(watching([named("own", math({ AccountId: ACCOUNT }))])).toEqual(["own"]);
    expect(watching([named("else", math({ AccountId: "444455556666" }))])).toEqual([]);
  });

  it.each([
    ['ALARM("mute")', true],
    ["ALARM(mute)", true],
    [`ALARM("${arnOf("mute")}") AND NOT ALARM(deploying)`, true],
    ["(OK(other) OR ALARM('mute'))", true],
    ["NOT ALARM(mute)", false],
    ["ALARM(other) AND NOT (ALARM(mute) OR ALARM(third))", false],
    ["OK(mute)", false],
    ["INSUFFICIENT_DATA(mute)", false],
  ])("are heard through a composite alarm %s: %s", (AlarmRule, heard) => {
    const mute = named("mute", { ...onQueue, AlarmActions: [] });
    expect(watching([mute], [named("all", { AlarmRule })])).toEqual(heard ? ["mute"] : []);
    expect(watching([mute], [named("all", { AlarmRule, AlarmActions: [] })])).toEqual([]);
  });

  it("are heard through composite alarms in composite alarms, even in a circle", () => {
    const mute = named("mute", { ...onQueue, AlarmActions: [] });
    const inner = named("inner", { AlarmRule: "ALARM(mute) OR ALARM(outer)", AlarmActions: [] });
    const outer = named("outer", { AlarmRule: "ALARM(inner)" });
    expect(watching([mute], [inner, outer])).toEqual(["mute"]);
  });
});

describe("a query", () => {
  const cpu = { namespace: "AWS/RDS", name: "CPUUtilization", dimensions: { DBInstanceIdentifier: "orders" } };
  it.each([
    ['SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier)', true],
    ['select avg("CPUUtilization") from "AWS/RDS" order by max() desc limit 5', true],
    [
      `SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier) WHERE DBInstanceIdentifier = 'orders'`,
      true,
    ],
    [
      `SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier) WHERE DBInstanceIdentifier != 'orders'`,
      false,
    ],
    [
      `SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier) WHERE DBInstanceIdentifier = 'x' GROUP BY y`,
      false,
    ],
    ['SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBClusterIdentifier)', false],
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html:
    // a SCHEMA that names no dimension is of metrics that have none.
    ['SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS")', false],
    [`SELECT MAX(CPUUtilization) FROM "AWS/RDS" WHERE EngineName = 'mysql'`, false],
    [`SELECT MAX(CPUUtilization) FROM "AWS/RDS" WHERE EngineName != 'mysql'`, undefined],
    ['SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/EC2", InstanceId)', false],
    ['SELECT MAX(FreeStorageSpace) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier)', false],
    [`SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier) WHERE tag.team = 'orders'`, undefined],
    [
      `SELECT MAX(CPUUtilization) FROM "AWS/RDS" WHERE DBInstanceIdentifier = 'a' OR DBInstanceIdentifier = 'b'`,
      undefined,
    ],
    ["SELECT something that is new", undefined],
    [`{"CPUUtilization", "@instrumentation.@name"="cloudwatch.aws/rds"} > 80`, undefined],
    ["node_CPUUtilization_total > 80", false],
  ])("%s selects the metric: %s", (query, expected) => expect(selects(query, cpu)).toBe(expected));

  it.each([
    ['SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier, Role)', true],
    ['SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", Role)', false],
    [`SELECT MAX(CPUUtilization) FROM "AWS/RDS" WHERE Role = 'WRITER'`, undefined],
    [`SELECT MAX(CPUUtilization) FROM "AWS/RDS" WHERE DBInstanceIdentifier = 'x' AND Role = 'WRITER'`, false],
  ])("%s selects the metric or one with more dimensions: %s", (query, expected) =>
    expect(selects(query, { ...cpu, among: true })).toBe(expected),
  );

  it("that cannot be told is named apart", () => {
    const Expression = `SELECT MAX(CPUUtilization) FROM "AWS/RDS" WHERE tag.team = 'orders'`;
    const some = built([named("tagged", { Metrics: [{ Id: "q", Expression }] })]);
    expect([some.watching(cpu), some.perhaps(cpu), some.perhaps(queue)]).toEqual([[], ["tagged"], []]);
    const criteria = { PromQLCriteria: { Query: "max(CPUUtilization) > 80" } };
    const prometheus = built([named("prometheus", { EvaluationCriteria: criteria })]);
    expect([prometheus.perhaps(cpu), prometheus.perhaps(queue)]).toEqual([["prometheus"], []]);
  });
});

it("both kinds come from one call, without their measurements", () => {
  const [one, other] = [metricAlarm, compositeAlarm].map(({ spec }) => spec.lists[0] as Read<unknown, unknown>);
  expect(one!.input({})).toEqual(other!.input({}));
  expect(one!.admit).toBe(other!.admit);
  const alarm = { AlarmName: "a", StateReason: "1 datapoint [99.0]", StateReasonData: "{}" };
  expect(one!.admit!({ MetricAlarms: [alarm] } as never)).toEqual({
    MetricAlarms: [{ AlarmName: "a" }],
    CompositeAlarms: [],
  });
});
