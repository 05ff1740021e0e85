import { decode, encode } from "../../src/source/wire.ts";
import type { Names } from "./names.ts";

/** By name as recorded: the number of its copy. */
export type Given = ReadonlyMap<string, number>;

/** A recorded value in which every name of a resource becomes that of one of its copies. */
export interface Template {
  /** How often it is copied itself. */
  readonly copies: number;
  /** The names of what it tells of, as recorded. */
  readonly own: ReadonlySet<string>;
  make(copy: number, given: Given): unknown;
}

/** Copies are told apart by a suffix, which everything that refers to them carries too. */
const SUFFIX = "-x";

export class Templates {
  private readonly names: Names;
  private readonly asRecorded: RegExp;
  private readonly asCopied: RegExp;

  constructor(names: Names) {
    this.names = names;
    const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
    const any = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    this.asRecorded = new RegExp(`(?<![\\w-])(${any})(?![\\w-])`);
    this.asCopied = new RegExp(`(?<![\\w-])(${any})${SUFFIX}(\\d+)(?![\\w-])`, "g");
  }

  /** @param types kinds that the value may be one of: names that several kinds have are theirs */
  of(value: unknown, types: readonly string[]): Template {
    const parts = encode(value).split(this.asRecorded);
    const names = parts.filter((_, i) => i % 2 === 1);
    const type = types.find((one) => names.some((name) => this.names.get(name)!.has(one)));
    const counts = parts.map((part, i) => (i % 2 === 1 ? this.count(part, type) : 1));
    const copied = (part: string, i: number, copy: number, given: Given) =>
      i % 2 === 1 ? `${part}${SUFFIX}${given.get(part) ?? copy % counts[i]!}` : part;
    const own = names.filter((name) => type === undefined || this.names.get(name)!.has(type));
    return {
      own: new Set(own),
      copies: Math.max(1, ...names.map((name) => this.names.get(name)!.get(type ?? "") ?? 1)),
      make: (copy, given) => decode(parts.map((part, i) => copied(part, i, copy, given)).join("")),
    };
  }

  /** An input as it was recorded, and the copies that it names. */
  read(input: object): { readonly recorded: string; readonly asked: readonly (readonly [string, number])[] } {
    const asked: [string, number][] = [];
    const recorded = JSON.stringify(input).replace(this.asCopied, (_, name: string, copy: string) => {
      asked.push([name, Number(copy)]);
      return name;
    });
    return { recorded, asked };
  }

  private count(name: string, type: string | undefined): number {
    const counts = this.names.get(name)!;
    return counts.get(type ?? "") ?? Math.min(...counts.values());
  }
}
