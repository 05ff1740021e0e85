import { Naming } from "./naming.ts";
import { type Edit, print, selfEdits } from "./print.ts";
import { referencesIn } from "./references.ts";
import { keyOf, Resolver, type Target } from "./resolve.ts";

/**
 * Writes one declaration file that holds what a module exports and all that this refers to, however far away, and
 * nothing else: of a service with a thousand shapes, the few that a kind has.
 * @returns the file's text, and the files that it was gathered from
 */
export function gather(entry: string): { text: string; files: string[] } {
  const resolver = new Resolver();
  const gathered = new Map<string, { readonly target: Target; readonly edits: readonly Edit[] }>();
  const globals = new Set<string>();

  const include = (target: Target): void => {
    if (gathered.has(keyOf(target))) return;
    const edits = target.name === undefined ? [] : editsOf(target.path, target.name);
    gathered.set(keyOf(target), { target, edits });
    for (const edit of edits) if (edit.target) include(edit.target);
    if (target.name === undefined) resolver.allExported(target.path).forEach(include);
  };

  const editsOf = (path: string, name: string): Edit[] => {
    const { file, locals } = resolver.module(path);
    return locals.get(name)!.flatMap((statement) => [
      ...selfEdits(statement, file, { path, name }),
      ...referencesIn(statement, file).flatMap((reference): Edit[] => {
        const found = resolver.reference(path, reference);
        if (!found) globals.add(reference.path[0]!.text);
        return found ? [{ start: reference.start, ...found }] : [];
      }),
    ]);
  };

  const exported = resolver.allExported(entry);
  exported.forEach(include);
  const naming = new Naming(exported, globals);
  const texts = [...gathered.values()].map(({ target: { path, name }, edits }) => {
    if (name === undefined)
      return `declare namespace ${naming.of({ path })} {\n  export { ${naming.list(resolver.allExported(path))} };\n}`;
    const { file, locals } = resolver.module(path);
    return locals
      .get(name)!
      .map((one) => print(one, file, edits, (target) => naming.of(target)))
      .join("\n");
  });
  const text = `${texts.join("\n")}\nexport { ${naming.list(exported)} };\n`;
  return { text, files: [...new Set([...gathered.values()].map(({ target }) => target.path))] };
}
