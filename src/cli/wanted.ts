import type { AnyRule, Identity, Tags } from "../model/index.ts";
import type { Tag } from "./settings.ts";

/** Which subjects have all the tags of --tag. Tags that are read apart raise when they could not be. */
export function wantedBy(tags: readonly Tag[]): (subject: Identity, rule: AnyRule) => boolean {
  if (tags.length === 0) return () => true;
  return (subject, { subject: { kind } }) => {
    const aspect = kind.spec.tags;
    const own = aspect ? (subject as never as Record<string, Tags>)[aspect]! : subject.tags;
    return tags.every(({ key, value }) => Object.hasOwn(own, key) && (value === undefined || own[key] === value));
  };
}
