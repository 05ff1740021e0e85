import type { Identity, Partition, Scope, Tags } from "./identity.ts";
import type { Batched, Read } from "./read.ts";

/** A resource of a kind: its identity and the SDK's own fields. */
export type Resource<Item> = Identity & Omit<Item, keyof Identity>;

export type Aspect<Base, Value> = Read<Base, Value> | Batched<Base, Value>;
export type Aspects<Base> = Readonly<Record<string, Aspect<Base, unknown>>>;
type ValueOf<A> = A extends Read<any, infer V> ? V : A extends Batched<any, infer V> ? V : never;

/** A resource with the aspects that were asked for. */
export type Loaded<Base, A, K extends keyof A> = Base & { readonly [P in K]: ValueOf<A[P]> };

/** The parts of an identity that a kind reads off an item. Region and account default to the call's. */
export interface Named {
  readonly arn: string | undefined;
  readonly name: string | undefined;
  readonly region?: string | undefined;
  readonly tags?: Tags | undefined;
}

/** Items listed once per resource of another kind (listeners per load balancer), or named by it without a call. */
export type Each<Stub> = { readonly parent: AnyKind } & (
  | { readonly read: Read<never, readonly Stub[]>; readonly name?: undefined }
  | { readonly name: (parent: never) => readonly Stub[]; readonly read?: undefined }
);

/** What a detail read is given: some of the listed stubs, all of one parent and one scope. */
export interface Batch<Stub, Parent = unknown> {
  readonly stubs: readonly Stub[];
  readonly parent: Parent;
  readonly scope: Scope;
}

/** Turns listed stubs (names, ARNs) into items, up to `size` in a call. */
export interface Details<Stub, Item> {
  readonly size: number;
  readonly read: Read<Batch<Stub, any>, readonly Item[]>;
}

export interface KindSpec<Item> {
  /** CloudFormation type. */
  readonly type: string;
  /** Regional kinds are listed in each region, global ones once for the account. */
  readonly scope: "region" | "global";
  /** Where the items are named: one place or several. What two places name is one resource. */
  readonly lists: readonly Listed<unknown>[];
  /** The partitions that have the service, where not all do: elsewhere there is nothing to list. */
  readonly partitions?: readonly Partition[];
  readonly details?: Details<never, Item>;
  readonly identity: (item: Item, scope: Scope) => Named;
  readonly aspects: Aspects<never>;
  /** The aspect (if any) that holds the tags, where the list does not bring them. */
  readonly tags?: string;
}

export type AnyKind = Kind<any, any>;

export interface Kind<Base, A> {
  readonly spec: KindSpec<any>;
  /** Asks for resources of this kind with the named aspects, and only those. */
  with<const K extends readonly (keyof A & string)[]>(...aspects: K): Selection<Loaded<Base, A, K[number]>>;
}

/** A kind and the aspects that a rule wants of it. */
export interface Selection<T> {
  readonly kind: AnyKind;
  readonly aspects: readonly string[];
  /** Carries the type only. */
  readonly _type?: T;
}

/** A list call, a list per parent, or a function for what is known without a call. */
export type Listed<Stub> = Read<Scope, readonly Stub[] | undefined> | Each<Stub> | ((scope: Scope) => readonly Stub[]);

export const isEach = (list: Listed<any>): list is Each<any> => typeof list === "object" && "parent" in list;

type OneOrMore<T> = T | readonly T[];

/**
 * Declares a kind of resource: `kind<Bucket>()("AWS::S3::Bucket", { list, identity, aspects })`.
 * The first call fixes the item's type so that the second can infer the aspects.
 */
export function kind<Item>() {
  type Base = Resource<Item>;
  return <const A extends Aspects<Base> & { readonly [K in keyof Identity]?: never } = {}, Stub = Item>(
    type: string,
    spec: {
      scope?: "region" | "global";
      partitions?: readonly Partition[];
      identity: (item: Item, scope: Scope) => Named;
      aspects?: A;
      tags?: keyof NoInfer<A> & string;
    } & (
      | { list: OneOrMore<Listed<Item>>; details?: undefined }
      | { list: OneOrMore<Listed<Stub>>; details: Details<Stub, Item> }
    ),
  ): Kind<Base, A> => {
    const { list, ...rest } = spec;
    const made: Kind<Base, A> = {
      spec: { scope: "region", aspects: {}, ...rest, lists: [list].flat(), type } as never,
      with: (...aspects) => ({ kind: made, aspects }),
    };
    return made;
  };
}

/** Lists items once per resource of `parent`. */
export function each<Parent, A, Stub>(
  parent: Kind<Parent, A>,
  read: Read<Parent, readonly Stub[] | undefined>,
): Each<Stub> {
  return { parent, read: read as never };
}

/** Items that resources of `parent` name themselves, so that no list call is needed. */
export function from<Parent, A, Stub>(parent: Kind<Parent, A>, name: (of: Parent) => readonly Stub[]): Each<Stub> {
  return { parent, name: name as never };
}

/** Reads the details of listed stubs, up to `size` in a call. */
export function details<Stub, Item, Parent = unknown>(
  size: number,
  read: Read<Batch<Stub, Parent>, readonly Item[] | undefined>,
): Details<Stub, Item> {
  return { size, read: read as never };
}

/** An aspect read for up to `size` resources in one call. */
export function batched<Base, Value>(
  size: number,
  read: Read<readonly Base[], readonly Value[]>,
): Batched<Base, Value> {
  return { size, read };
}
