import {
  type Account,
  type Aspect,
  type Call,
  type Each,
  GLOBAL,
  type Scope,
  type Source,
  Unread,
} from "../model/index.ts";
import { homeRegion } from "../aws/partition.ts";
import type { Plan, PlannedKind } from "../plan/index.ts";
import { type Ask, asker } from "./ask.ts";
import { groupBy } from "./group-by.ts";
import { isInScan } from "./in-scan.ts";
import { Inventory } from "./inventory.ts";
import { chunks, type Listing, listKind } from "./listing.ts";
import { misread } from "./misread.ts";
import { type AnyResource, fill, resourceMaker, slotOf } from "./resource.ts";
import type { CollectWatch } from "./watch.ts";

export { Inventory } from "./inventory.ts";

/**
 * Runs a plan on one account: every list in every region at once, each resource's aspects as soon as it is listed.
 * What cannot be read becomes a gap of the inventory; nothing that AWS answers makes this throw.
 */
export async function collect(plan: Plan, account: Account, source: Source, watch?: CollectWatch): Promise<Inventory> {
  const ask = asker((call: Call) => source.send(call), source.readAt);
  const listings = new Map<string, Started>();
  const regionsOf = ({ kind }: PlannedKind) => (kind.spec.scope === "global" ? [GLOBAL] : account.regions);

  const listing = (planned: PlannedKind, region: string): Started => {
    const key = `${planned.kind.spec.type} ${region}`;
    let started = listings.get(key);
    if (!started) {
      const listed = list(planned, region);
      listings.set(key, (started = { listed, filled: listed.then((all) => fillIn(planned, region, all)) }));
    }
    return started;
  };

  const list = async (planned: PlannedKind, region: string): Promise<Listing> => {
    const { spec } = planned.kind;
    const scope: Scope = { account: account.id, partition: account.partition, region, envFiles: source.envFiles };
    const listed = await listKind({
      spec,
      scope,
      callRegion: region === GLOBAL ? homeRegion(account.partition) : region,
      ask,
      parents: (list) => parentListing(list, region),
      make: resourceMaker(planned),
      watch,
    });
    watch?.listed(spec.type, region, listed.resources.length);
    return listed;
  };

  const fillIn = async ({ kind: { spec }, ...planned }: PlannedKind, region: string, listed: Listing) => {
    await Promise.all(
      [...planned.aspects].map(([name, aspect]) => readAspect(account, ask, name, aspect, listed.resources)),
    );
    if (spec.tags && planned.aspects.has(spec.tags)) copyTags(spec.tags, listed.resources);
    watch?.read(spec.type, region);
    return listed;
  };

  // A regional kind may hang on a global one; the other way round its parents are those of every region. Their aspects
  // are nothing to it, and may take AWS's rate limits minutes: it does not wait for them.
  const parentListing = async ({ parent: { spec } }: Each<unknown>, region: string): Promise<Listing> => {
    const parent = plan.kinds.get(spec.type)!;
    const regions = regionsOf(parent).includes(region) ? [region] : regionsOf(parent);
    const all = await Promise.all(regions.map((each) => listing(parent, each).listed));
    return { resources: all.flatMap((one) => one.resources), gaps: all.flatMap((one) => one.gaps) };
  };

  const inventory = new Inventory(account);
  await Promise.all(
    [...plan.kinds.values()].flatMap((planned) =>
      regionsOf(planned).map(async (region) =>
        inventory.add(planned.kind.spec, region, await listing(planned, region).filled),
      ),
    ),
  );
  return inventory;
}

/** The resources of a kind in a region: when they are known, and when all their aspects are. */
interface Started {
  readonly listed: Promise<Listing>;
  readonly filled: Promise<Listing>;
}

async function readAspect(
  account: Account,
  ask: Ask,
  name: string,
  aspect: Aspect<never, unknown>,
  resources: readonly AnyResource[],
): Promise<void> {
  const inScan = resources.filter((resource) => {
    if (isInScan(account, resource.region)) return true;
    fill(resource, name, { unread: outsideScan(resource, name) });
    return false;
  });
  if ("size" in aspect) await readInBatches(account, ask, name, aspect, inScan);
  else
    await Promise.all(
      inScan.map(async (resource) => {
        const asked = await ask(placeOf(account, resource), aspect, resource as never);
        fill(resource, name, asked.unread ? { unread: asked.unread } : { value: asked.value });
      }),
    );
}

async function readInBatches(
  account: Account,
  ask: Ask,
  name: string,
  { size, read }: Extract<Aspect<never, unknown>, { size: number }>,
  resources: readonly AnyResource[],
): Promise<void> {
  const byRegion = groupBy(resources, ({ region }) => region);
  const batches = [...byRegion.values()].flatMap((some) => chunks(some, size));
  await Promise.all(
    batches.map(async (batch) => {
      const place = placeOf(account, batch[0]!);
      const { value = [], unread } = await ask(place, read, batch as never);
      const apart = value.length === batch.length ? undefined : new RangeError("it is not one value for each resource");
      const why = unread ?? (apart && misread(apart, place, read));
      batch.forEach((resource, i) => fill(resource, name, why ? { unread: why } : { value: value[i] }));
    }),
  );
}

/** Tags that were read apart stand in the identity too, where reports look for them. */
function copyTags(aspect: string, resources: readonly AnyResource[]): void {
  for (const resource of resources) {
    const slot = slotOf(resource, aspect);
    if (slot && "value" in slot) Object.assign(resource, { tags: slot.value });
  }
}

const placeOf = (account: Account, { region }: AnyResource) => ({
  account: account.id,
  region: region === GLOBAL ? homeRegion(account.partition) : region,
});

const outsideScan = ({ account, region, type, name }: AnyResource, aspect: string) =>
  new Unread({
    reason: "outside-scan",
    account,
    region,
    service: type.split("::")[1]!.toLowerCase(),
    operation: aspect,
    code: "OutsideScan",
    message: `${name} lies in ${region}, which this scan does not cover`,
  }).detail;
