import { homeRegion } from "../aws/partition.ts";
import { type Account, GLOBAL, isEach, type Read } from "../model/index.ts";
import type { Plan, PlannedKind } from "../plan/index.ts";
import type { Queue, Traffic } from "../source/traffic.ts";
import { Schedule } from "./schedule.ts";
import type { CollectWatch } from "./watch.ts";

/** What is left of a scan, as far as can be told. */
export interface Estimate {
  /** Calls that will be sent, and are not yet. */
  readonly calls: number;
  readonly seconds: number;
  /** What takes longest, where anything waits. */
  readonly slowest?: Queue;
}

type AnyRead = Read<never, unknown>;

/** A kind in a region: how far it is. */
interface Part {
  readonly planned: PlannedKind;
  readonly callRegion: string;
  /** What its lists wait for. */
  readonly parents: readonly Part[];
  stage: "waiting" | "listing" | "listed" | "read";
  /** When it began to be listed. */
  since: number;
  calls: number;
  answered: number;
  resources: number;
}

/** What a list is expected to name: how many resources, and in how many seconds. */
interface Found {
  readonly resources: number;
  readonly end: number;
}

/** What is expected of a part: when all of it is read, and when its children can be listed. */
interface Expected extends Found {
  readonly listed: number;
}

// A list that takes long has many pages, and nobody says how many: half as long again.
const MORE_PAGES = 0.5;

// Some parents have many children, and many have none.
const CHILDREN = 0.5;

/** Knows what is read in an account, is told what there is, and says how much is left. */
export class Outlook implements CollectWatch {
  private readonly account: Account;
  private readonly now: () => number;
  private readonly parts = new Map<string, Part>();

  /** @param now milliseconds */
  constructor(plan: Plan, account: Account, now: () => number) {
    this.account = account;
    this.now = now;
    for (const planned of plan.kinds.values())
      for (const region of this.regionsOf(planned))
        this.parts.set(keyOf(planned.kind.spec.type, region), this.part(plan, planned, region));
  }

  listing(type: string, region: string, calls: number): void {
    const part = this.at(type, region);
    Object.assign(part, { stage: "listing", since: this.now(), calls: part.calls + calls });
  }

  found(type: string, region: string, resources: number): void {
    const part = this.at(type, region);
    Object.assign(part, { answered: part.answered + 1, resources: part.resources + resources });
  }

  listed(type: string, region: string, resources: number): void {
    Object.assign(this.at(type, region), { stage: "listed", resources });
  }

  read(type: string, region: string): void {
    this.at(type, region).stage = "read";
  }

  /** What is left, by what waits now and by what that will lead to. */
  estimate(traffic: Traffic): Estimate {
    const schedule = new Schedule(traffic);
    const expected = new Map<Part, Expected>();
    let untold = [...this.parts.values()];
    // Parents first; of those that can be told, who begins first stands first in line.
    while (untold.length > 0) {
      const ready = untold.filter(({ parents }) => parents.every((parent) => expected.has(parent)));
      const starts = ready.map((part) => ({
        part,
        start: part.parents.reduce((end, parent) => Math.max(end, expected.get(parent)!.listed), 0),
      }));
      for (const { part, start } of starts.sort((a, b) => a.start - b.start))
        expected.set(part, this.expect(part, start, expected, schedule));
      untold = untold.filter((part) => !expected.has(part));
    }
    const last = schedule.last();
    const ends = [...expected.values()].reduce((latest, { end }) => Math.max(latest, end), last?.end ?? 0);
    return { calls: Math.round(schedule.calls), seconds: ends, ...(last && { slowest: last.queue }) };
  }

  private expect(part: Part, start: number, expected: ReadonlyMap<Part, Expected>, schedule: Schedule): Expected {
    const { stage, resources, planned } = part;
    if (stage === "read") return { listed: 0, end: 0, resources };
    if (stage === "listed")
      return { listed: 0, end: resources > 0 ? this.gone(part, aspectsOf(planned), schedule) : 0, resources };
    const found =
      stage === "listing" ? this.halfListed(part, schedule) : this.unlisted(part, start, expected, schedule);
    const { details } = planned.kind.spec;
    const add = ({ size, read }: Sized, from: number) =>
      schedule.add(this.call(part, read), Math.ceil(found.resources / size), from);
    const listed = details ? add(details as Sized, found.end) : found.end;
    const end = Math.max(listed, ...aspectsOf(planned).map((aspect) => add(aspect, listed)));
    return { listed, end, resources: found.resources };
  }

  /** Lists that are under way: what the others named, these will. */
  private halfListed(part: Part, schedule: Schedule): Found {
    const { calls, answered, resources, planned, since } = part;
    const { lists } = planned.kind.spec;
    const reads = lists.flatMap((list) =>
      typeof list === "function" ? [] : ((isEach(list) ? list.read : list) ?? []),
    );
    const gone = this.gone(
      part,
      reads.map((read) => ({ size: 1, read: read as AnyRead })),
      schedule,
    );
    const isPerParent = lists.some(isEach);
    const end = isPerParent ? gone : Math.max(gone, (MORE_PAGES * (this.now() - since)) / 1000);
    if (answered > 0) return { end, resources: (resources * calls) / answered };
    return { end, resources: isPerParent ? calls * CHILDREN : 0 };
  }

  /** Lists that wait for their parents: nothing is known of them yet. */
  private unlisted(part: Part, start: number, expected: ReadonlyMap<Part, Expected>, schedule: Schedule): Found {
    let [end, resources] = [start, 0];
    for (const { parent, read } of part.planned.kind.spec.lists.filter(isEach)) {
      const parents = part.parents.filter(({ planned }) => planned.kind.spec.type === parent.spec.type);
      const calls = parents.reduce((sum, one) => sum + expected.get(one)!.resources, 0);
      resources += calls * CHILDREN;
      if (read) end = Math.max(end, schedule.add(this.call(part, read as AnyRead), calls, start));
    }
    return { end, resources };
  }

  private gone(part: Part, reads: readonly Sized[], schedule: Schedule): number {
    return Math.max(0, ...reads.map(({ read }) => schedule.gone(this.call(part, read))));
  }

  private call({ callRegion }: Part, read: AnyRead) {
    return { account: this.account.id, region: read.region ?? callRegion, read };
  }

  private part(plan: Plan, planned: PlannedKind, region: string): Part {
    const { lists } = planned.kind.spec;
    const parents = lists.filter(isEach).flatMap(({ parent: { spec } }) => {
      const all = this.regionsOf(plan.kinds.get(spec.type)!);
      return (all.includes(region) ? [region] : all).map((each) => this.at(spec.type, each));
    });
    const callRegion = region === GLOBAL ? homeRegion(this.account.partition) : region;
    return { planned, callRegion, parents, stage: "waiting", since: 0, calls: 0, answered: 0, resources: 0 };
  }

  private regionsOf({ kind }: PlannedKind): readonly string[] {
    return kind.spec.scope === "global" ? [GLOBAL] : this.account.regions;
  }

  private at(type: string, region: string): Part {
    return this.parts.get(keyOf(type, region))!;
  }
}

interface Sized {
  readonly size: number;
  readonly read: AnyRead;
}

const aspectsOf = ({ aspects }: PlannedKind): readonly Sized[] =>
  [...aspects.values()].map((aspect) => ("size" in aspect ? aspect : { size: 1, read: aspect }) as Sized);

const keyOf = (type: string, region: string) => `${type} ${region}`;
