import { basename, dirname, extname, join } from "node:path";
import type { SourceFile, Sources } from "../sources.ts";

// Files that are named for what they are; what they are for is then said by their folder.
const GENERIC = new Set(["template", "templates", "stack", "main", "index", "cloudformation", "cfn", "sam", "infra"]);

const words = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The names that a stack of this template would have, as words. */
function namesOf(path: string): string[][] {
  const stem = words(basename(path, extname(path)).replace(/\.(template|cfn|stack)$/, ""));
  const folder = words(basename(dirname(path)));
  const own = stem.filter((word) => !GENERIC.has(word));
  return [own.length > 0 ? stem : folder, [...folder, ...stem]].filter((name) => name.length > 0);
}

/** Whether a stack has the name of the template, and no more. */
export function isNamed(stack: string, path: string): boolean {
  const name = words(stack).join("-");
  return namesOf(path).some((one) => one.join("-") === name);
}

/** Whether the name of a stack, such as `shop-network-prod`, has that of the template in it. */
export function isNamedLike(stack: string, path: string): boolean {
  const name = new Set(words(stack));
  return namesOf(path).some((one) => one.every((word) => name.has(word)));
}

/** Templates by the names of stacks, as the tool of the Serverless Application Model is configured. */
export function declaredNames(sources: Sources): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of sources.files.filter(({ path }) => basename(path) === "samconfig.toml"))
    for (const [stack, path] of samStacks(file, sources)) found.set(stack, (found.get(stack) ?? new Set()).add(path));
  return found;
}

function samStacks(file: SourceFile, sources: Sources): [stack: string, template: string][] {
  const text = sources.read(file) ?? "";
  const values = (key: string) =>
    [...text.matchAll(new RegExp(String.raw`^\s*${key}\s*=\s*["']([^"'\n]+)["']`, "gm"))].map(([, value]) => value!);
  const named = new Set([...values("template_file"), ...values("template")]);
  const templates = named.size > 0 ? [...named] : ["template.yaml", "template.yml", "template.json"];
  const paths = templates.map((name) => join(dirname(file.path), name)).filter((path) => sources.at(path));
  // A built template is a copy. Of several, which stack is of which is not known.
  return paths.length === 1 ? values("stack_name").map((stack) => [stack, paths[0]!]) : [];
}
