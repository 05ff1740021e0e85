import { parseArn } from "../../aws/arn.ts";
import { attempt } from "../../aws/decide.ts";
import { type FilterPattern, namesIn, parseFilterPattern, uncovered } from "../../aws/filter-pattern.ts";
import { type Collections, fact, type Partition, Unread } from "../../model/index.ts";
import { BOTH, managementEvents } from "../cloudtrail/recorded.ts";
import { everywhereTrail, trail } from "../cloudtrail/trail.ts";
import { topic } from "../sns/topic.ts";
import { alarmedMetric, filteredLogGroup, membersOf, metricArn } from "./by-group.ts";

const needs = {
  everywhere: everywhereTrail.with(),
  trails: trail.with("status", "selectors"),
  filtered: filteredLogGroup.with(),
  alarmed: alarmedMetric.with(),
  topics: topic.with("attributes"),
};
type Needs = Collections<typeof needs>;
type Of<K extends keyof Needs> = ReturnType<Needs[K]["all"]>[number];
type Filter = Of<"filtered">["members"][number];
type Alarm = Of<"alarmed">["members"][number];

/** What is lacking on the way from an event to somebody's ear, and on which log groups it was sought. */
export interface Lacking {
  readonly fault?: string;
  /** Why it cannot be told from this account. */
  readonly open?: string;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/**
 * Whether somebody is told of events: a trail of all regions sends them to a log group, metric filters there count
 * them, alarms watch the counts and call a topic with a confirmed subscriber. A filter may be wider than what is asked.
 */
export interface TrailAlarms {
  on(pattern: string): Lacking;
}

export const trailAlarms = fact("trailAlarms", needs, (all): TrailAlarms => ({
  on: (text) => {
    const wanted = parseFilterPattern(text)!;
    const { groups, open } = groupsOf(all, sourcesOf(wanted));
    const evidence = { logGroups: groups };
    if (groups.length === 0)
      return open === undefined
        ? { fault: "no active trail of all regions sends its management events to a log group", evidence }
        : { open, evidence };
    const results = groups.map((arn) => attempt(() => onGroup(all, arn, wanted)));
    const unread = results.find((one) => one instanceof Unread);
    const read = results.flatMap((one) => (one instanceof Unread ? [] : [one]));
    // One trail that is alarmed is enough.
    if (read.some((one) => one.fault === undefined && one.open === undefined)) return { evidence };
    if (unread) throw unread;
    const elsewhere = read.find((one) => one.open !== undefined)?.open ?? open;
    return elsewhere === undefined ? { fault: read[0]!.fault!, evidence } : { open: elsewhere, evidence };
  },
}));

const sourcesOf = (wanted: FilterPattern) =>
  new Set(wanted.flatMap((tests) => tests.filter(({ field }) => field === "$.eventSource").map(({ value }) => value)));

/** The log groups that the events of some sources arrive in. */
function groupsOf({ everywhere, trails }: Needs, sources: ReadonlySet<string>) {
  const found = everywhere.all().flatMap((one) => {
    const group = one.CloudWatchLogsLogGroupArn;
    return group === undefined ? [] : [{ one, group: group.replace(/:\*$/, "") }];
  });
  const own = found.filter(({ one, group }) => parseArn(group)?.account === one.account);
  const judged = own.map(({ one, group }) => attempt(() => (records(trails.get(one.arn), sources) ? [group] : [])));
  const groups = judged.flatMap((one) => (one instanceof Unread ? [] : one));
  const unread = judged.find((one) => one instanceof Unread);
  if (groups.length === 0 && unread) throw unread;
  const [foreign] = found.filter((one) => !own.includes(one));
  const open =
    foreign && `${foreign.one.name} sends the events to a log group of another account, which is to be judged there`;
  return { groups: [...new Set(groups)], open };
}

function records(one: Of<"trails"> | undefined, sources: ReadonlySet<string>): boolean {
  if (one?.status.IsLogging !== true) return false;
  const { access, without } = managementEvents(one.selectors);
  return BOTH.every((each) => access.has(each)) && !without.some((source) => sources.has(source));
}

type Fault = Pick<Lacking, "fault" | "open">;

/** The first thing that lacks on a log group. */
function onGroup(all: Needs, groupArn: string, wanted: FilterPattern): Fault {
  const { partition = "aws", region = "", account = "", resource = groupArn } = parseArn(groupArn) ?? {};
  const group = resource.replace(/^log-group:/, "");
  const place = { partition: partition as Partition, region, account };
  const filters = membersOf(all.filtered, groupArn);
  const lacks = (of: readonly Filter[]) => uncovered(wanted, of.flatMap(patternOf));
  const unfiltered = lacks(filters);
  if (unfiltered.length > 0) return { fault: `no metric filter of ${group} counts ${words(unfiltered, wanted)}` };
  const alarmsOn = ({ metricTransformations = [] }: Filter) =>
    metricTransformations.flatMap(({ metricNamespace = "", metricName = "", dimensions = {} }) =>
      // A count that is split by dimensions is a metric for each of their values.
      Object.keys(dimensions).length > 0 ? [] : membersOf(all.alarmed, metricArn(place, metricNamespace, metricName)),
    );
  const alarmed = filters.filter((one) => alarmsOn(one).length > 0);
  const unalarmed = lacks(alarmed);
  if (unalarmed.length > 0)
    return { fault: `no alarm watches what metric filters of ${group} count of ${words(unalarmed, wanted)}` };
  const telling = (calls: (alarm: Alarm) => boolean) =>
    lacks(alarmed.filter((one) => alarmsOn(one).some(calls))).length === 0;
  if (telling((alarm) => isHeardHere(all, alarm, account))) return {};
  const names = [...new Set(alarmed.flatMap((one) => alarmsOn(one).map(({ AlarmName }) => AlarmName)))];
  const who = names.slice(0, 3).join(", ");
  return telling((alarm) => callsElsewhere(alarm, account) || isHeardHere(all, alarm, account))
    ? { open: `${who} calls a topic of another account, whose subscribers are not seen from here` }
    : { fault: `${who} calls no topic with a confirmed subscriber` };
}

const words = (missing: FilterPattern, wanted: FilterPattern) => {
  const names = namesIn(missing);
  return missing.length === wanted.length || names.length === 0 ? "these events" : names.join(", ");
};

function patternOf({ filterPattern = "", fieldSelectionCriteria }: Filter): FilterPattern[] {
  const pattern = fieldSelectionCriteria ? undefined : parseFilterPattern(filterPattern);
  return pattern ? [pattern] : [];
}

const topicsOf = ({ ActionsEnabled, AlarmActions = [] }: Alarm) =>
  ActionsEnabled === false ? [] : AlarmActions.filter((action) => parseArn(action)?.service === "sns");

const callsElsewhere = (alarm: Alarm, account: string) =>
  topicsOf(alarm).some((arn) => parseArn(arn)?.account !== account);

/** By the topic's own count of its subscriptions, those of other accounts included. */
const isHeardHere = ({ topics }: Needs, alarm: Alarm, account: string) =>
  topicsOf(alarm).some((arn) => {
    const found = parseArn(arn)?.account === account ? topics.get(arn) : undefined;
    return Number(found?.attributes["SubscriptionsConfirmed"] ?? 0) > 0;
  });
