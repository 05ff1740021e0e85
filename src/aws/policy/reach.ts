/**
 * How far a grant reaches, the widest first:
 * - `public`: anyone, on the internet or with any AWS account;
 * - `network`: anyone, but only from named addresses, VPCs or endpoints;
 * - `cross-account`: named other accounts, or an identity whose account the policy does not tell;
 * - `organization`: the accounts of the viewer's organization (or of the one named, when the viewer's is not known);
 * - `service`: an AWS service on someone's behalf;
 * - `internal`: the account that owns the resource;
 * - `orphaned`: an id that AWS shows in place of a deleted user or role. Ids are never used again: no one gets in.
 */
export type Reach = "public" | "network" | "cross-account" | "organization" | "service" | "internal" | "orphaned";

const WIDEST_FIRST: readonly Reach[] = [
  ...(["public", "network", "cross-account", "organization", "service", "internal", "orphaned"] as const),
];

export function widest(reaches: readonly Reach[]): Reach {
  return WIDEST_FIRST.find((reach) => reaches.includes(reach)) ?? "orphaned";
}

export function narrowest(reaches: readonly Reach[]): Reach {
  return WIDEST_FIRST.findLast((reach) => reaches.includes(reach)) ?? "public";
}

/** Whose resource it is, which decides what is inside. */
export interface Viewer {
  /** Twelve digits. */
  readonly account: string;
  /** `o-…`; left out when not known, or when the account is in none. */
  readonly organization?: string;
  /** The account's canonical user id (64 hexadecimal digits), if known. */
  readonly canonicalUser?: string;
}

/** One way in which a grant is narrowed: those who are left. */
export interface Narrowing {
  /**
   * What the values speak of: who calls; on whose behalf a service calls; where from; that a service calls at all.
   * Two narrowings of the same can exclude each other, of different ones they add up.
   */
  readonly of: "principal" | "source" | "network" | "service" | "several";
  readonly reach: Reach;
  /** Those left, when they are known one by one. */
  readonly accounts?: readonly string[];
  /** The condition key (lower case) and its values, when one condition did it. */
  readonly key?: string;
  readonly values?: readonly string[];
}

/** Those who are in one of several: as wide as the widest. */
export function union(narrowings: readonly Narrowing[]): Narrowing {
  const [first, ...rest] = narrowings;
  if (first !== undefined && rest.length === 0) return first;
  const accounts = narrowings.map((narrowing) => narrowing.accounts);
  const known = accounts.every((list) => list !== undefined);
  return {
    of: first !== undefined && rest.every((other) => other.of === first.of) ? first.of : "several",
    reach: widest(narrowings.map(({ reach }) => reach)),
    ...(known ? { accounts: [...new Set(accounts.flat())] } : {}),
  };
}
