import { attempt } from "../../aws/decide.ts";
import { type Collection, fact, type Identity, Unread } from "../../model/index.ts";
import { lambdaFunction } from "../lambda/function.ts";
import { queue } from "./queue.ts";

/** A queue as far as its dead letters matter. */
export interface Redriving extends Identity {
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where messages go that were received in vain, and after how many times. */
export interface Redrive {
  readonly deadLetterTargetArn: string;
  readonly maxReceiveCount: number;
}

export function redriveOf({ attributes: { RedrivePolicy } }: Redriving): Redrive | undefined {
  if (!RedrivePolicy) return undefined;
  // AWS keeps the count as it was written: a number or a text.
  const { deadLetterTargetArn = "", maxReceiveCount } = JSON.parse(RedrivePolicy) as Partial<Redrive>;
  return { deadLetterTargetArn, maxReceiveCount: Number(maxReceiveCount) };
}

/** Which queues may name this one as their dead-letter queue; by default all of the account. */
export function allowsRedriveFrom({ attributes: { RedriveAllowPolicy } }: Redriving, source: string): boolean {
  if (!RedriveAllowPolicy) return true;
  const allow = JSON.parse(RedriveAllowPolicy) as { redrivePermission?: string; sourceQueueArns?: readonly string[] };
  if (allow.redrivePermission === "byQueue") return allow.sourceQueueArns?.includes(source) === true;
  return allow.redrivePermission !== "denyAll";
}

export const isFifo = ({ name }: Identity): boolean => name.endsWith(".fifo");

/** Who sends its dead letters where, for rules: `deadLetters.sourcesOf(arn)`. */
export interface DeadLetters {
  /** Names of the queues whose dead letters go to the queue. Raises when there is none and one could not be read. */
  sourcesOf(arn: string): readonly string[];
}

export const deadLetters = fact("deadLetters", { queues: queue.with("attributes") }, ({ queues }): DeadLetters => {
  let index: Index | undefined;
  return {
    sourcesOf: (arn) => {
      index ??= build(queues);
      const sources = index.byTarget.get(arn) ?? [];
      if (sources.length === 0 && index.unread) throw index.unread;
      return sources;
    },
  };
});

interface Index {
  readonly byTarget: ReadonlyMap<string, readonly string[]>;
  readonly unread: Unread | undefined;
}

function build(queues: Collection<Redriving>): Index {
  const byTarget = new Map<string, string[]>();
  let unread: Unread | undefined;
  for (const one of queues.all()) {
    const redrive = attempt(() => redriveOf(one));
    if (redrive instanceof Unread) unread ??= redrive;
    else if (redrive)
      byTarget.set(redrive.deadLetterTargetArn, [...(byTarget.get(redrive.deadLetterTargetArn) ?? []), one.name]);
  }
  return { byTarget, unread };
}

/** Which function puts the events that it could not handle into a queue, for rules: `failedEvents.functionOf(arn)`. */
export interface FailedEvents {
  functionOf(queueArn: string): string | undefined;
}

export const failedEvents = fact(
  "failedEvents",
  { functions: lambdaFunction.with() },
  ({ functions }): FailedEvents => {
    let byTarget: ReadonlyMap<string | undefined, string> | undefined;
    return {
      functionOf: (arn) => {
        byTarget ??= new Map(functions.all().map(({ DeadLetterConfig, name }) => [DeadLetterConfig?.TargetArn, name]));
        return byTarget.get(arn);
      },
    };
  },
);
