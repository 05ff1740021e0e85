import type { Collection } from "./collection.ts";
import type { Selection } from "./kind.ts";

export type Needs = Readonly<Record<string, Selection<any>>>;
export type Collections<N> = {
  readonly [K in keyof N]: N[K] extends Selection<infer T> ? Collection<T> : never;
};

/**
 * Knowledge derived from several kinds, computed at most once for an account and region and shared by all rules,
 * such as which subnets are public.
 */
export interface Fact<T> {
  readonly fact: string;
  readonly needs: Needs;
  readonly build: (collections: never, place: Place) => T;
}

/** The account and region that a fact is about; the region is `global` for the subjects of global services. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** Declares a shared derived fact. `build` should be lazy: what it touches unread becomes `unknown` for its asker. */
export function fact<const N extends Needs, T>(
  name: string,
  needs: N,
  build: (collections: Collections<N>, place: Place) => T,
): Fact<T> {
  return { fact: name, needs, build: build as never };
}
