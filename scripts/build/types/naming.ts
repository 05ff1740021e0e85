import { keyOf, type Target } from "./resolve.ts";

/** A name of its own for each declaration that is put into one file. */
export class Naming {
  private readonly names: Map<string, string>;
  private readonly taken: Set<string>;

  /**
   * @param exported declarations that keep the names they are exported by
   * @param globals names that no declaration may have, because others mean the global one
   */
  constructor(exported: ReadonlyMap<string, Target>, globals: ReadonlySet<string>) {
    this.names = new Map([...exported].map(([name, target]) => [keyOf(target), name]));
    this.taken = new Set([...exported.keys(), ...globals]);
  }

  of(target: Target): string {
    const known = this.names.get(keyOf(target));
    if (known !== undefined) return known;
    const wanted = target.name ?? "module";
    let name = wanted;
    for (let i = 2; this.taken.has(name); i++) name = `${wanted}${i}`;
    this.taken.add(name);
    this.names.set(keyOf(target), name);
    return name;
  }

  /** The inside of an export clause. */
  list(targets: ReadonlyMap<string, Target>): string {
    return [...targets]
      .map(([name, target]) => (this.of(target) === name ? name : `${this.of(target)} as ${name}`))
      .join(", ");
  }
}
