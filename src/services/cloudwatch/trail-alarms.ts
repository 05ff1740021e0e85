import { parseArn } from "../../aws/arn.ts";
import { attempt } from "../../aws/decide.ts";
import { type FilterPattern, namesIn, parseFilterPattern, uncovered } from "../../aws/filter-pattern.ts";
import { type Collections, fact, Unread } from "../../model/index.ts";
import { BOTH, managementEvents } from "../cloudtrail/recorded.ts";
import { everywhereTrail, trail } from "../cloudtrail/trail.ts";
import { metricFilter } from "../logs/log-group.ts";
import { isHeard } from "../sns/heard.ts";
import { subscription } from "../sns/subscription.ts";
import { topic } from "../sns/topic.ts";
import { metricAlarm } from "./alarm.ts";

const needs = {
  everywhere: everywhereTrail.with(),
  trails: trail.with("status", "selectors"),
  filters: metricFilter.with(),
  alarms: metricAlarm.with(),
  topics: topic.with("attributes"),
  subscriptions: subscription.with(),
};
type Needs = Collections<typeof needs>;
type Of<K extends keyof Needs> = ReturnType<Needs[K]["all"]>[number];

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
  const { region = "", resource = groupArn } = parseArn(groupArn) ?? {};
  const group = resource.replace(/^log-group:/, "");
  const filters = all.filters.where("logGroupName", group).filter((one) => one.region === region);
  const lacks = (of: readonly Of<"filters">[]) => uncovered(wanted, of.flatMap(patternOf));
  const unfiltered = lacks(filters);
  if (unfiltered.length > 0) return { fault: `no metric filter of ${group} counts ${words(unfiltered, wanted)}` };
  const alarmed = filters.filter((one) => alarmsOn(all, one).length > 0);
  const unalarmed = lacks(alarmed);
  if (unalarmed.length > 0)
    return { fault: `no alarm watches what metric filters of ${group} count of ${words(unalarmed, wanted)}` };
  const telling = (calls: (alarm: Of<"alarms">) => boolean) =>
    lacks(alarmed.filter((one) => alarmsOn(all, one).some(calls))).length === 0;
  if (telling((alarm) => isHeardHere(all, alarm))) return {};
  const names = [...new Set(alarmed.flatMap((one) => alarmsOn(all, one).map(({ name }) => name)))]
    .slice(0, 3)
    .join(", ");
  return telling((alarm) => callsElsewhere(alarm) || isHeardHere(all, alarm))
    ? { open: `${names} calls a topic of another account, whose subscribers are not seen from here` }
    : { fault: `${names} calls no topic with a confirmed subscriber` };
}

const words = (missing: FilterPattern, wanted: FilterPattern) => {
  const names = namesIn(missing);
  return missing.length === wanted.length || names.length === 0 ? "these events" : names.join(", ");
};

function patternOf({ filterPattern = "", fieldSelectionCriteria }: Of<"filters">): FilterPattern[] {
  const pattern = fieldSelectionCriteria ? undefined : parseFilterPattern(filterPattern);
  return pattern ? [pattern] : [];
}

function alarmsOn({ alarms }: Needs, { metricTransformations = [], region }: Of<"filters">): readonly Of<"alarms">[] {
  return metricTransformations.flatMap(({ metricName, metricNamespace }) =>
    alarms.where("MetricName", metricName).filter((one) => one.Namespace === metricNamespace && one.region === region),
  );
}

const topicsOf = ({ ActionsEnabled, AlarmActions = [] }: Of<"alarms">) =>
  ActionsEnabled === false ? [] : AlarmActions.filter((action) => parseArn(action)?.service === "sns");

const callsElsewhere = (alarm: Of<"alarms">) => topicsOf(alarm).some((arn) => parseArn(arn)?.account !== alarm.account);

function isHeardHere({ topics, subscriptions }: Needs, alarm: Of<"alarms">): boolean {
  return topicsOf(alarm).some((arn) => {
    const found = parseArn(arn)?.account === alarm.account ? topics.get(arn) : undefined;
    return found !== undefined && isHeard(found, subscriptions);
  });
}
