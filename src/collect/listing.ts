import {
  type Each,
  type Identity,
  isEach,
  type KindSpec,
  type Listed,
  operationName,
  type Read,
  type Scope,
  type UnreadDetail,
} from "../model/index.ts";
import { misread } from "./misread.ts";
import type { AnyResource } from "./resource.ts";
import type { Ask, Asked } from "./ask.ts";
import type { CollectWatch } from "./watch.ts";

/** The resources of one kind in one region, and what is missing from them. */
export interface Listing {
  readonly resources: readonly AnyResource[];
  /** Why the list may be incomplete; empty when it is whole. */
  readonly gaps: readonly UnreadDetail[];
}

export interface ListingNeeds {
  readonly spec: KindSpec<any>;
  readonly scope: Scope;
  /** The region that list calls go to: the scope's, or the partition's home region for global kinds. */
  readonly callRegion: string;
  readonly ask: Ask;
  readonly parents: (list: Each<unknown>) => Promise<Listing>;
  readonly make: (item: object, identity: Identity) => AnyResource;
  readonly watch?: CollectWatch | undefined;
}

interface Found {
  readonly stubs: readonly unknown[];
  readonly parent?: AnyResource;
}

/** Lists a kind in one scope: the list calls (or one per parent), then the details of what they named. */
export async function listKind(needs: ListingNeeds): Promise<Listing> {
  const { spec, scope } = needs;
  if (spec.partitions && !spec.partitions.includes(scope.partition)) return { resources: [], gaps: [] };
  const gaps: UnreadDetail[] = [];
  const found = (await Promise.all(spec.lists.map((list) => findStubs(needs, list, gaps)))).flat();
  const items = (await Promise.all(found.map((some) => detail(needs, some, gaps)))).flat();
  const resources = items.flatMap((item) => attempt(needs, gaps, () => identify(needs, item as object, gaps)));
  return { resources: spec.lists.length > 1 ? unique(resources) : resources, gaps };
}

const unique = (resources: readonly AnyResource[]) => [...new Map(resources.map((one) => [one.arn, one])).values()];

async function findStubs(needs: ListingNeeds, list: Listed<unknown>, gaps: UnreadDetail[]): Promise<Found[]> {
  const { scope, callRegion, ask, parents, watch, spec } = needs;
  const place = { account: scope.account, region: callRegion };
  const stubsBy = async <From>(read: Read<From, readonly unknown[] | undefined>, from: From) => {
    const stubs = keep(await ask(place, read, from), gaps);
    watch?.found(spec.type, scope.region, stubs.length);
    return stubs;
  };
  if (typeof list === "function") return [{ stubs: attempt(needs, gaps, () => list(scope)) }];
  if (!isEach(list)) {
    watch?.listing(spec.type, scope.region, 1);
    return [{ stubs: await stubsBy(list, scope) }];
  }
  const listing = await parents(list);
  gaps.push(...listing.gaps);
  if (!list.name) watch?.listing(spec.type, scope.region, listing.resources.length);
  return Promise.all(
    listing.resources.map(async (parent) => ({
      parent,
      stubs: list.name
        ? attempt(needs, gaps, () => list.name(parent as never))
        : await stubsBy(list.read, parent as never),
    })),
  );
}

async function detail({ spec, scope, callRegion, ask }: ListingNeeds, { stubs, parent }: Found, gaps: UnreadDetail[]) {
  if (!spec.details) return stubs;
  const { size, read } = spec.details as { size: number; read: Read<unknown, readonly unknown[]> };
  const place = { account: scope.account, region: callRegion };
  const batches = chunks(stubs, size);
  return (await Promise.all(batches.map((some) => ask(place, read, { stubs: some, parent, scope })))).flatMap((asked) =>
    keep(asked, gaps),
  );
}

function keep<T>(asked: Asked<readonly T[] | undefined>, gaps: UnreadDetail[]): readonly T[] {
  // Where AWS does not offer the service there is nothing to list, and so no gap.
  if (asked.unread && asked.unread.reason !== "not-offered") gaps.push(asked.unread);
  return asked.value ?? [];
}

function identify({ spec, scope, callRegion, make }: ListingNeeds, item: object, gaps: UnreadDetail[]): AnyResource[] {
  const named = spec.identity(item, scope);
  if (!named.arn || !named.name) {
    gaps.push(nameless(spec, scope, callRegion));
    return [];
  }
  const { arn, name, region = scope.region, tags = {} } = named;
  return [make(item, { type: spec.type, arn, name, region, account: scope.account, tags })];
}

/** What a declaration makes of an answer, or a gap when it stumbles. */
function attempt<T>({ spec, scope, callRegion }: ListingNeeds, gaps: UnreadDetail[], make: () => readonly T[]) {
  try {
    return make();
  } catch (error) {
    gaps.push(misread(error, { account: scope.account, region: callRegion }, readOf(spec)));
    return [];
  }
}

const nameless = (spec: KindSpec<any>, scope: Scope, region: string): UnreadDetail => {
  const { service, operation } = readOf(spec);
  return {
    reason: "malformed",
    account: scope.account,
    region,
    service: service.name,
    operation: operationName({ operation }),
    code: "MissingIdentity",
    message: `AWS listed a ${spec.type} without its ARN or name`,
  };
};

/** The read that names the resources of a kind; for messages. */
function readOf({ lists: [list], details }: KindSpec<any>): { service: { name: string }; operation: string } {
  const read = typeof list === "function" ? undefined : list && isEach(list) ? list.read : list;
  return (details?.read ?? read ?? { service: { name: "local" }, operation: "list" }) as never;
}

export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
