import { at, listsIn, pageOf, put } from "./listed.ts";
import type { Template, Templates } from "./template.ts";

/** By name as recorded: the number of its copy. */
type Asked = readonly (readonly [name: string, copy: number])[];

/** An answer as it was recorded, and what it becomes in a larger account. */
export class Recorded {
  private readonly output: unknown;
  private readonly templates: Templates;
  private readonly lists: readonly { readonly path: readonly string[]; readonly items: readonly Template[] }[];
  private whole: Template | undefined;
  private parts: readonly Template[] | undefined;

  /** @param types the kinds that it lists */
  constructor(output: unknown, templates: Templates, types: readonly string[]) {
    this.output = output;
    this.templates = templates;
    this.lists = listsIn(output).map((path) => ({
      path,
      items: (at(output, path) as unknown[]).map((item) => templates.of(item, types)),
    }));
  }

  /** A page of the copies of all that is listed, and whether it is the last. */
  page(page: number): { readonly output: unknown; readonly more: boolean } {
    let [output, again] = [this.output, false];
    for (const { path, items } of this.lists) {
      const { copies, more } = pageOf(items, page);
      output = put(output, path, copies);
      again ||= more;
    }
    return { output, more: again };
  }

  /** What is listed below one copy of a parent, each item so many `times`. */
  below(asked: Asked, times: number): unknown {
    const [given, parent] = [new Map(asked), numberOf(asked)];
    const all = Array.from({ length: times }, (_, i) => parent * times + i);
    return this.lists.reduce((output, { path, items }) => {
      return put(
        output,
        path,
        all.flatMap((copy) => items.map((item) => item.make(copy, given))),
      );
    }, this.output);
  }

  /** What is said of one copy. */
  of(asked: Asked): unknown {
    this.whole ??= this.templates.of(this.output, []);
    return this.whole.make(numberOf(asked), new Map(asked));
  }

  /** What is said of several copies in one answer: what was recorded of each, as items of a list or as members. */
  static ofSeveral(all: readonly Recorded[], asked: Asked): unknown {
    const [first] = all;
    const path = first?.lists[0]?.path;
    const items = all.flatMap(({ lists }) => lists.flatMap((list) => list.items));
    const found = asked.flatMap(([name, copy]) =>
      (path ? items : all.flatMap(({ members }) => members))
        .filter(({ own }) => own.has(name))
        .map((item) => item.make(copy, new Map([...asked, [name, copy]]))),
    );
    return first && path ? put(first.output, path, found) : Object.fromEntries(found as [string, unknown][]);
  }

  private get members(): readonly Template[] {
    return (this.parts ??= Object.entries(this.output as object).map((entry) => this.templates.of(entry, [])));
  }
}

const numberOf = (asked: Asked) => Math.max(0, ...asked.map(([, copy]) => copy));
