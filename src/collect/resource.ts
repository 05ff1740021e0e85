import { type Identity, Unread, type UnreadDetail } from "../model/index.ts";
import type { PlannedKind } from "../plan/index.ts";

/** An aspect as it was read, or why it was not. */
export type Slot = { readonly value: unknown } | { readonly unread: UnreadDetail };

const slots = Symbol("aspects");
export interface Slotted {
  [slots]: Record<string, Slot>;
}
export type AnyResource = Identity & Slotted & Record<string, unknown>;

/**
 * Makes resources of a kind: the SDK's own fields, the identity, and a getter for each aspect that gives the value
 * or raises why it was not read. The getters live on a prototype, so that a resource costs its own fields only.
 */
export function resourceMaker({ kind, aspects }: PlannedKind): (item: object, identity: Identity) => AnyResource {
  const names = new Set([...Object.keys(kind.spec.aspects), ...aspects.keys()]);
  const prototype = Object.create(null, {
    ...Object.fromEntries([...names].map((name) => [name, { get: aspectGetter(name), enumerable: false }])),
  }) as object;
  return (item, identity) =>
    Object.assign(Object.create(prototype) as object, item, identity, { [slots]: {} }) as AnyResource;
}

function aspectGetter(name: string) {
  return function (this: Slotted & Identity): unknown {
    const slot = this[slots][name];
    if (!slot) throw new Error(`the aspect "${name}" of ${this.type} is used but not asked for with .with("${name}")`);
    if ("unread" in slot) throw new Unread(slot.unread);
    return slot.value;
  };
}

export function fill(resource: Slotted, name: string, slot: Slot): void {
  resource[slots][name] = slot;
}

export function slotOf(resource: Slotted, name: string): Slot | undefined {
  return resource[slots][name];
}
