import type { Globs } from "./document.ts";
import { includes, overlap } from "./glob.ts";

/** True when every name in `inner` is surely in `outer`. */
export function covers(outer: Globs, inner: Globs): boolean {
  if (inner.not) {
    // All but some: covered by everything, or by all but fewer.
    return outer.not
      ? outer.patterns.every((one) => inner.patterns.some((other) => includes(other, one)))
      : outer.patterns.some((pattern) => includes(pattern, "*"));
  }
  return inner.patterns.every((one) =>
    outer.not
      ? !outer.patterns.some((other) => overlap(other, one))
      : outer.patterns.some((other) => includes(other, one)),
  );
}

/** True when some name may be in both. */
export function share(a: Globs, b: Globs): boolean {
  if (a.not && b.not) return true;
  if (a.not) return share(b, a);
  return a.patterns.some((one) =>
    b.not ? !b.patterns.some((other) => includes(other, one)) : b.patterns.some((other) => overlap(one, other)),
  );
}

/** Its parts, of which each can be covered alone: one pattern each; "all but" has no parts. */
export function parts(globs: Globs): readonly Globs[] {
  return globs.not ? [globs] : globs.patterns.map((pattern) => only(pattern));
}

export function only(...patterns: readonly string[]): Globs {
  return { not: false, patterns };
}

/** Actions are compared without regard to case. */
export function foldCase({ not, patterns }: Globs): Globs {
  return { not, patterns: patterns.map((pattern) => pattern.toLowerCase()) };
}

/** A policy variable in what an Allow names may stand for anything. */
export function widen({ not, patterns }: Globs): Globs {
  return { not, patterns: not ? patterns : patterns.map((pattern) => pattern.replace(/\$\{[^}]*\}/g, "*")) };
}
