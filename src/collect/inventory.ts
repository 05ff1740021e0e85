import { type Account, type Collection, GLOBAL, type KindSpec, type UnreadDetail } from "../model/index.ts";
import type { Listing } from "./listing.ts";
import type { AnyResource } from "./resource.ts";
import { KindIndex } from "./kind-index.ts";

/** All that was read of one account, by kind. */
export class Inventory {
  readonly account: Account;
  private readonly kinds = new Map<string, KindIndex>();

  constructor(account: Account) {
    this.account = account;
  }

  add(spec: KindSpec<any>, region: string, listing: Listing): void {
    const index = this.kinds.get(spec.type) ?? new KindIndex(this.account, spec);
    this.kinds.set(spec.type, index);
    // A rule that writes on a resource fails by itself, and does not mislead the rules after it.
    for (const resource of listing.resources) Object.freeze(resource);
    index.add(region, listing);
  }

  /** Resources of a kind that the scan covers, in the order of their ARNs. */
  subjects(type: string): readonly AnyResource[] {
    return this.kinds.get(type)?.subjects() ?? [];
  }

  /** Why there may be more resources of the kind than were listed. */
  gaps(type: string): readonly UnreadDetail[] {
    return this.kinds.get(type)?.allGaps() ?? [];
  }

  /** The kind's resources as a rule sees them whose subject lies in `region`. */
  collection(type: string, region: string = GLOBAL): Collection<AnyResource> {
    return this.kinds.get(type)!.seenFrom(region);
  }
}
