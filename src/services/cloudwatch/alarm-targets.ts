import type { CompositeAlarm, MetricAlarm } from "@aws-sdk/client-cloudwatch";
import { fact } from "../../model/index.ts";
import { compositeAlarm, metricAlarm } from "./alarm.ts";
import { heardBy } from "./alarms.ts";

/** Which alarms of a region call something, for rules: `alarmTargets.callersOf(topicArn)`. */
export interface AlarmTargets {
  /** Names of the alarms, metric and composite, that call it in any of their states. */
  callersOf(arn: string): readonly string[];
  /** Whether a composite alarm that calls something waits for the alarm. */
  underComposite(alarm: { readonly name: string; readonly arn: string }): boolean;
}

type Acting = Pick<MetricAlarm | CompositeAlarm, "AlarmActions" | "OKActions" | "InsufficientDataActions">;

/** Everything that an alarm calls, each once. */
export const calledBy = ({ AlarmActions = [], OKActions = [], InsufficientDataActions = [] }: Acting) => [
  ...new Set([...AlarmActions, ...OKActions, ...InsufficientDataActions]),
];

function namesByTarget(
  alarms: readonly (Acting & { readonly name: string })[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const one of alarms)
    for (const target of calledBy(one)) names.set(target, [...(names.get(target) ?? []), one.name]);
  return names;
}

const needs = { alarms: metricAlarm.with(), composites: compositeAlarm.with() };

export const alarmTargets = fact("alarmTargets", needs, ({ alarms, composites }): AlarmTargets => {
  let callers: ReadonlyMap<string, readonly string[]> | undefined;
  let heard: ReadonlySet<string> | undefined;
  return {
    callersOf: (arn) => {
      callers ??= namesByTarget([...alarms.all(), ...composites.all()]);
      return callers.get(arn) ?? [];
    },
    underComposite: ({ name, arn }) => {
      heard ??= heardBy(composites.all());
      return heard.has(name) || heard.has(arn);
    },
  };
});
