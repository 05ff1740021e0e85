import type { Given, Template } from "./template.ts";

/** The places of lists in an answer: the answer itself, its members, and theirs. */
export function listsIn(output: unknown): readonly (readonly string[])[] {
  if (Array.isArray(output)) return [[]];
  const below = (value: unknown, path: readonly string[]): (readonly string[])[] =>
    Object.entries((value ?? {}) as object).flatMap(([name, member]) =>
      Array.isArray(member)
        ? [[...path, name]]
        : path.length === 0 && typeof member === "object"
          ? below(member, [name])
          : [],
    );
  return below(output, []);
}

export const at = (output: unknown, path: readonly string[]): unknown =>
  path.reduce((value, name) => (value as Record<string, unknown>)[name], output);

/** The answer with other items in one of its lists. */
export function put(output: unknown, [name, ...rest]: readonly string[], items: readonly unknown[]): unknown {
  if (name === undefined) return items;
  return { ...(output as object), [name]: put((output as Record<string, unknown>)[name], rest, items) };
}

const PAGE = 1000;
const NONE: Given = new Map();

/** A page of all copies of the items of a list, and whether there are more. */
export function pageOf(items: readonly Template[], page: number): { copies: unknown[]; more: boolean } {
  const copies: unknown[] = [];
  let before = 0;
  const [from, to] = [page * PAGE, (page + 1) * PAGE];
  for (const item of items) {
    for (let i = Math.max(0, from - before); i < item.copies && before + i < to; i++) copies.push(item.make(i, NONE));
    before += item.copies;
  }
  return { copies, more: before > to };
}
