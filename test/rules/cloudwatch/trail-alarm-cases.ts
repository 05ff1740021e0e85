import type { AnyRule } from "../../../src/model/index.ts";
import { everywhereTrail, trail } from "../../../src/services/cloudtrail/trail.ts";
import { alarmedMetric, filteredLogGroup, metricArn } from "../../../src/services/cloudwatch/by-group.ts";
import { topic } from "../../../src/services/sns/topic.ts";
import { ACCOUNT, denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const region = "eu-west-1";
const TopicArn = `arn:aws:sns:${region}:${ACCOUNT}:on-call`;
const trailOf = (also: object = {}) => ({
  ...{ Name: "all", TrailARN: `arn:aws:cloudtrail:${region}:${ACCOUNT}:trail/all`, HomeRegion: region },
  ...{ IsMultiRegionTrail: true, CloudWatchLogsLogGroupArn: `arn:aws:logs:${region}:${ACCOUNT}:log-group:trail:*` },
  status: { IsLogging: true },
  selectors: { EventSelectors: [{ ReadWriteType: "All", IncludeManagementEvents: true }], AdvancedEventSelectors: [] },
  ...also,
});
const trails = (also: object = {}): Given => [
  [everywhereTrail, [trailOf(also)]],
  [trail, [trailOf(also)]],
];
const filter = (filterPattern: string, n = 1, how: object = {}): object => ({
  ...{ filterName: `f${n}`, logGroupName: "trail", filterPattern },
  metricTransformations: [{ metricName: `m${n}`, metricNamespace: "CloudTrail", metricValue: "1", ...how }],
});
const counting = (...members: object[]): Given => [
  [filteredLogGroup, [{ Arn: `arn:aws:logs:${region}:${ACCOUNT}:log-group:trail`, members }]],
];
const filters = (...patterns: string[]): Given => counting(...patterns.map((one, i) => filter(one, i + 1)));
const alarm = (n = 1, also: object = {}) => ({
  ...{ AlarmName: `a${n}`, AlarmArn: `arn:aws:cloudwatch:${region}:${ACCOUNT}:alarm:a${n}` },
  ...{ Namespace: "CloudTrail", MetricName: `m${n}`, AlarmActions: [TopicArn], ActionsEnabled: true },
  ...also,
});
const place = { partition: "aws" as const, region, account: ACCOUNT };
const alarms = (...some: { Namespace: string; MetricName: string }[]): Given => [
  [alarmedMetric, some.map((one) => ({ Arn: metricArn(place, one.Namespace, one.MetricName), members: [one] }))],
];
const heard = (SubscriptionsConfirmed = 1): Given => [
  [topic, [{ TopicArn, attributes: { SubscriptionsConfirmed: `${SubscriptionsConfirmed}` } }]],
];
const subject = { Id: ACCOUNT };

/** What every rule on the events of a trail must say, given a pattern that is wide enough for it and one that is not. */
export function trailAlarmCases(rule: AnyRule, { enough, tooLittle }: Record<"enough" | "tooLittle", string>): void {
  const chain = (changes: { trail?: object; filters?: Given; alarms?: Given; topic?: Given } = {}): Given => [
    ...trails(changes.trail),
    ...(changes.filters ?? filters(enough)),
    ...(changes.alarms ?? alarms(alarm())),
    ...(changes.topic ?? heard()),
  ];
  verdicts(rule, {
    passes: {
      "all the way to somebody's ear": { subject, given: chain() },
      "by two filters, each with its alarm": {
        subject,
        given: chain({ filters: filters(tooLittle, enough), alarms: alarms(alarm(1), alarm(2)) }),
      },
    },
    fails: {
      "no trail": { subject, message: /^no active trail of all regions/ },
      "a trail that was stopped": {
        subject,
        given: chain({ trail: { status: { IsLogging: false } } }),
        message: /^no active trail/,
      },
      "a trail without a log group": { subject, given: chain({ trail: { CloudWatchLogsLogGroupArn: undefined } }) },
      "no filter": {
        subject,
        given: chain({ filters: [] }),
        message: /^no metric filter of trail counts these events/,
      },
      "a filter that is too narrow": {
        subject,
        given: chain({ filters: filters(tooLittle) }),
        message: /^no metric filter/,
      },
      "a filter of another group": {
        subject,
        given: chain({
          filters: [
            [
              filteredLogGroup,
              [{ Arn: `arn:aws:logs:${region}:${ACCOUNT}:log-group:other`, members: [filter(enough)] }],
            ],
          ],
        }),
      },
      "counts by dimensions that no alarm watches": {
        subject,
        given: chain({ filters: counting(filter(enough, 1, { dimensions: { User: "$.userIdentity.arn" } })) }),
        message: /^no alarm watches/,
      },
      "no alarm": { subject, given: chain({ alarms: [] }), message: /^no alarm watches/ },
      "an alarm on another namespace": { subject, given: chain({ alarms: alarms(alarm(1, { Namespace: "Else" })) }) },
      "an alarm that is switched off": {
        subject,
        given: chain({ alarms: alarms(alarm(1, { ActionsEnabled: false })) }),
        message: /^a1 calls no topic/,
      },
      "a topic that is gone": { subject, given: chain({ topic: [] }) },
      "a topic that nobody hears": { subject, given: chain({ topic: heard(0) }), message: /confirmed subscriber/ },
    },
    skips: {
      "another account's log group": {
        subject,
        given: chain({ trail: { CloudWatchLogsLogGroupArn: `arn:aws:logs:${region}:444455556666:log-group:trail:*` } }),
        message: /of another account/,
      },
      "another account's topic": {
        subject,
        given: chain({ alarms: alarms(alarm(1, { AlarmActions: [TopicArn.replace(ACCOUNT, "444455556666")] })) }),
      },
    },
    unknowns: {
      "a part of the filters unlisted": {
        subject,
        given: [...chain({ filters: filters(tooLittle) }), [filteredLogGroup, UNLISTED]],
      },
      "filters unlisted": { subject, given: chain({ filters: [[filteredLogGroup, UNLISTED]] }) },
      "alarms unlisted": { subject, given: chain({ alarms: [[alarmedMetric, UNLISTED]] }) },
      "topics unlisted": { subject, given: chain({ topic: [[topic, UNLISTED]] }) },
      "the trail's status denied": {
        subject,
        given: [
          ...chain().filter(([kind]) => kind !== trail),
          [trail, [denied({ ...trailOf(), status: undefined }, "status")]],
        ],
      },
    },
  });
}
