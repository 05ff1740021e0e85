import type { Identity, Scope, Tags } from "./identity.ts";
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

/** Items listed once per resource of another kind, such as listeners per load balancer. */
export interface Each<Stub> {
  readonly parent: AnyKind;
  readonly read: Read<never, readonly Stub[]>;
}

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
  /** A list call, a list per parent, or a function for what is known without a call. */
  readonly list: Read<Scope, readonly unknown[]> | Each<unknown> | ((scope: Scope) => readonly unknown[]);
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

type Lists<Stub> = Read<Scope, readonly Stub[] | undefined> | Each<Stub> | ((scope: Scope) => readonly Stub[]);

/**
 * Declares a kind of resource: `kind<Bucket>()("AWS::S3::Bucket", { list, identity, aspects })`.
 * The first call fixes the item's type so that the second can infer the aspects.
 */
export function kind<Item>() {
  type Base = Resource<Item>;
  return <const A extends Aspects<Base> = {}, Stub = Item>(
    type: string,
    spec: {
      scope?: "region" | "global";
      list: Lists<Stub>;
      details?: Details<Stub, Item>;
      identity: (item: Item, scope: Scope) => Named;
      aspects?: A;
      tags?: keyof A & string;
    },
  ): Kind<Base, A> => {
    const made: Kind<Base, A> = {
      spec: { scope: "region", aspects: {}, ...spec, type } as never,
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
