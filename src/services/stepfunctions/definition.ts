import { type SecretSeen } from "../../aws/secrets-in.ts";
import { sight, sightings } from "../../aws/secrets.ts";
import { callOf, type Called } from "./calls.ts";

/** What is kept of a definition: what looks like a secret in it, masked, and what it calls by a fixed name. */
export interface Definition {
  readonly secrets: readonly SecretSeen[];
  readonly calls: readonly Called[];
}

/** Looks through the text of a definition (https://states-language.net/), which is then dropped. */
export async function lookThrough(text: string): Promise<Definition> {
  const root = parsed(text);
  if (root === undefined) return { secrets: await sightings(text), calls: [] };
  const texts: Text[] = [];
  const calls: Called[] = [];
  walk(root, [], texts, calls);
  return { secrets: (await Promise.all(texts.map(secretsOf))).flat(), calls };
}

interface Text {
  readonly path: readonly string[];
  /** The name that the text goes by: its key, or the `Name` beside a `Value`. */
  readonly name: string;
  readonly text: string;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function walk(value: unknown, path: readonly string[], texts: Text[], calls: Called[]): void {
  if (typeof value === "string") {
    const name = path.findLast((key) => !/^\d+$/.test(key)) ?? "";
    if (!isComputed(name, value)) texts.push({ path, name, text: value });
  } else if (Array.isArray(value)) {
    value.forEach((one, i) => walk(one, [...path, `${i}`], texts, calls));
  } else if (typeof value === "object" && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    const call = callOf(fields, path.at(-1) ?? "");
    if (call) calls.push(call);
    const pair = namedValue(fields);
    if (pair) texts.push({ path: [...path, pair.key], ...pair });
    for (const [key, one] of Object.entries(fields)) if (key !== pair?.key) walk(one, [...path, key], texts, calls);
  }
}

/** `{"Name": "DB_PASSWORD", "Value": "…"}`, as variables of containers and builds are given. */
function namedValue(fields: Readonly<Record<string, unknown>>) {
  const name = fields["Name"] ?? fields["Key"];
  const text = fields["Value"];
  if (typeof name !== "string" || typeof text !== "string" || isComputed("", text)) return undefined;
  return { name, text, key: "Value" };
}

// Tokens by which a repeated request is told from a new one are no secrets.
const HARMLESS = /^(?:client(?:request)?|idempotency|task)token$/i;

/** What is filled in as the machine runs: a path (`"Password.$": "$.password"`) or JSONata (`{% $states.input %}`). */
function isComputed(name: string, text: string): boolean {
  return name.endsWith(".$") || HARMLESS.test(name) || /^\{%[^]*%\}$/.test(text) || /^\$\$?[.[]|^States\./.test(text);
}

async function secretsOf({ path, name, text }: Text): Promise<readonly SecretSeen[]> {
  const place = path.join(".");
  const { masked, secret } = await sight(name, text);
  if (secret !== undefined) return [{ name: place, masked, secret }];
  if (!/[\n{]/.test(text)) return [];
  // A text in the text: a script, or JSON that is passed on.
  return (await sightings(text)).map((one) => ({ name: place, masked: one.masked, secret: one.secret }));
}
