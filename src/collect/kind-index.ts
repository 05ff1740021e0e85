import { parseArn } from "../aws/arn.ts";
import { type Account, type Collection, GLOBAL, type KindSpec, Unread, type UnreadDetail } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { isInScan } from "./in-scan.ts";
import type { Listing } from "./listing.ts";
import type { AnyResource } from "./resource.ts";

/** The resources of one kind in one account, indexed by ARN, by name within a region, and on demand by any field. */
export class KindIndex {
  private readonly account: Account;
  private readonly spec: KindSpec<any>;
  private readonly listings = new Map<string, Listing>();
  private readonly views = new Map<string, Collection<AnyResource>>();
  private inScan: readonly AnyResource[] | undefined;
  private gaps: readonly UnreadDetail[] | undefined;

  constructor(account: Account, spec: KindSpec<any>) {
    this.account = account;
    this.spec = spec;
  }

  add(region: string, listing: Listing): void {
    this.listings.set(region, listing);
    this.inScan = this.gaps = undefined;
  }

  subjects(): readonly AnyResource[] {
    return (this.inScan ??= [...this.listings.values()]
      .flatMap(({ resources }) => resources)
      .filter(({ region }) => isInScan(this.account, region))
      .sort((a, b) => (a.arn < b.arn ? -1 : a.arn > b.arn ? 1 : 0)));
  }

  /** One for each operation in a region, however many calls met an error. */
  allGaps(): readonly UnreadDetail[] {
    const all = () => [...this.listings.values()].flatMap((listing) => listing.gaps);
    const operation = ({ region, service, operation }: UnreadDetail) => `${region} ${service} ${operation}`;
    return (this.gaps ??= [...new Map(all().map((gap) => [operation(gap), gap])).values()]);
  }

  /** A global kind looks the same from everywhere; a regional one shows a regional subject its own region. */
  seenFrom(region: string): Collection<AnyResource> {
    const from = this.spec.scope === "global" ? GLOBAL : region;
    let view = this.views.get(from);
    if (!view) this.views.set(from, (view = this.view(from)));
    return view;
  }

  private view(region: string): Collection<AnyResource> {
    const whole = region === GLOBAL;
    const listings = whole
      ? [...this.listings.values()]
      : [this.listings.get(region)].filter((one) => one !== undefined);
    const resources = listings.flatMap((one) => one.resources);
    const missing = listings.flatMap((one) => one.gaps)[0] ?? this.unlisted(region);
    const everywhere = lazy(
      () => new Map([...this.listings.values()].flatMap((l) => l.resources).map((r) => [r.arn, r])),
    );
    const byName = lazy(() => new Map(resources.map((r) => [r.name, r])));
    const byField = new Map<string, Map<unknown, AnyResource[]>>();
    const having = (field: string, value: unknown): readonly AnyResource[] => {
      let index = byField.get(field);
      if (!index) byField.set(field, (index = groupBy(resources, (r) => r[field])));
      return index.get(value) ?? [];
    };
    const complete = <T>(answer: T): T => {
      if (missing) throw new Unread(missing);
      return answer;
    };
    return {
      get: (key) => {
        if (!key.startsWith("arn:")) return byName().get(key) ?? complete(undefined);
        return everywhere().get(key) ?? this.absentArn(key, region);
      },
      where: (field, value) => complete(having(field, value)),
      has: (field, value) => having(field, value).length > 0 || complete(false),
      all: () => complete(resources),
    };
  }

  /** An ARN that was not found is known to be gone only where its account and region were listed whole. */
  private absentArn(arn: string, region: string): undefined {
    const parsed = parseArn(arn);
    if (parsed?.account && parsed.account !== this.account.id)
      throw new Unread(this.outside(arn, parsed.region || region));
    const listing = this.listings.get(this.spec.scope === "global" ? GLOBAL : parsed?.region || region);
    if (!listing) throw new Unread(this.outside(arn, parsed?.region || region));
    if (listing.gaps[0]) throw new Unread(listing.gaps[0]);
    return undefined;
  }

  private unlisted(region: string): UnreadDetail | undefined {
    if (region !== GLOBAL) return this.listings.has(region) ? undefined : this.outside(this.spec.type, region);
    const partial = this.spec.scope === "region" && !this.account.allRegions;
    return partial ? this.outside(this.spec.type, "other regions") : undefined;
  }

  private outside(what: string, region: string): UnreadDetail {
    return {
      reason: "outside-scan",
      account: this.account.id,
      region,
      service: this.spec.type.split("::")[1]!.toLowerCase(),
      operation: "list",
      code: "OutsideScan",
      message: `${what} in ${region} lies outside this scan`,
    };
  }
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
