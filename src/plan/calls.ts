import {
  type AnyKind,
  type Aspect,
  GLOBAL,
  isEach,
  type KindSpec,
  LOCAL,
  type Listed,
  type Partition,
  type Read,
  type Scope,
} from "../model/index.ts";
import { homeRegion } from "../aws/partition.ts";
import type { Plan, PlannedKind } from "./index.ts";

export type AnyRead = Read<never, unknown>;

/** One call: what is read, where, and with which input. */
export interface PlannedCall {
  readonly read: AnyRead;
  readonly region: string;
  readonly input: object;
}

/** Where a plan is carried out. */
export interface Place {
  readonly account: string;
  readonly partition: Partition;
  readonly regions: readonly string[];
}

/**
 * The calls that are made whatever the account holds: the first page of each list in each region, and what is asked of
 * each account and region. Each stands here once, as it is sent once.
 */
export function knownCalls({ kinds }: Plan, place: Place): readonly PlannedCall[] {
  const calls = new Map<string, PlannedCall>();
  for (const planned of kinds.values())
    for (const call of scopesOf(planned.kind, place).flatMap((scope) => callsOf(planned, scope)))
      if (call.read.service.name !== LOCAL) calls.set(keyOf(call), call);
  return [...calls.values()];
}

// How many calls there are does not depend on when they are made.
const ANY_TIME = new Date(0);

/** What makes two calls one. */
const keyOf = ({ read, region, input }: PlannedCall) =>
  `${region} ${read.service.name}:${read.operation} ${JSON.stringify(input)}`;

/** Whether it is known without a call what there is of a kind: an account has its regions. */
export const isNamed = (list: Listed<unknown>): list is (scope: Scope) => readonly unknown[] =>
  typeof list === "function";

function scopesOf({ spec }: AnyKind, { account, partition, regions }: Place): Scope[] {
  if (spec.partitions && !spec.partitions.includes(partition)) return [];
  const places = spec.scope === "global" ? [GLOBAL] : regions;
  return places.map((region) => ({ account, partition, region, envFiles: [] }));
}

function callsOf({ kind: { spec }, aspects }: PlannedKind, scope: Scope): PlannedCall[] {
  const near = scope.region === GLOBAL ? homeRegion(scope.partition) : scope.region;
  const call = (read: AnyRead, from: unknown): PlannedCall[] =>
    read.known?.(from as never) === undefined
      ? [{ read, region: read.region ?? near, input: read.input(from as never, ANY_TIME) }]
      : [];
  return spec.lists.flatMap((list) => {
    if (!isNamed(list)) return isEach(list) ? [] : call(list as AnyRead, scope);
    const resources = spec.details ? [] : list(scope).map((item) => resourceOf(spec, item as object, scope));
    return [...aspects.values()].flatMap((aspect) => callsOfAspect(aspect, resources, call));
  });
}

function resourceOf(spec: KindSpec<any>, item: object, scope: Scope): object {
  const { tags = {}, ...identity } = spec.identity(item, scope);
  return { ...item, type: spec.type, region: scope.region, account: scope.account, tags, ...identity };
}

function callsOfAspect(
  aspect: Aspect<never, unknown>,
  resources: readonly object[],
  call: (read: AnyRead, from: unknown) => PlannedCall[],
): PlannedCall[] {
  if ("size" in aspect)
    return resources.length > 0 ? call(aspect.read as AnyRead, resources.slice(0, aspect.size)) : [];
  return resources.flatMap((resource) => call(aspect, resource));
}
