import { createRequire } from "node:module";
import { operationName, type Read } from "../../src/model/index.ts";
import { isSecretMember } from "../../src/source/scrub-shapes.ts";

const require = createRequire(import.meta.url);
const VARIABLES =
  /^(environment|env|variables|\w*environment-?variables|\w*arguments|command|entrypoint|customheaders)$/i;

/** The members of an operation's answer that AWS names for secrets, or for what programs are started with, by path. */
export function secretMembersOf({ service, operation }: Read<never, unknown>): string[] {
  const client = require(service.client) as Record<string, new (input: object) => { schema: readonly unknown[] }>;
  const Command = client[`${operationName({ operation })}Command`]!;
  const found: string[] = [];
  walk(new Command({}).schema[5], "", new Set(), found);
  return found;
}

/** Schemas of the SDK: structures are [3, …, names, members], lists [1, …, item], maps [2, …, key, value]. */
function walk(schema: unknown, path: string, seen: Set<unknown>, found: string[]): void {
  const of: unknown = typeof schema === "function" ? (schema as () => unknown)() : schema;
  if (!Array.isArray(of)) return;
  if (typeof of[0] !== "number") return walk(of[0], path, seen, found);
  if (seen.has(of)) return;
  seen.add(of);
  const [kind, , , , fourth, fifth] = of as [number, string, string, unknown, unknown, unknown];
  if (kind === 1) walk(fourth, path, seen, found);
  if (kind === 2) walk(fifth, path, seen, found);
  if (!Array.isArray(fourth) || !Array.isArray(fifth)) return;
  (fourth as string[]).forEach((name, i) => {
    if (isSecretMember(name) || VARIABLES.test(name)) found.push(`${path}${name}`);
    walk(fifth[i], `${path}${name}.`, seen, found);
  });
}
