import type { Sighting, TextSighting } from "./secrets.ts";

/** A secret as a finding shows it: where it stands and what it looks like, its value masked. */
export interface SecretSeen {
  readonly name?: string;
  /** Line of the text that it stands in, from 1. */
  readonly line?: number;
  readonly masked: string;
  readonly secret: string;
}

/** Those of named values that look like secrets. */
export function secretsIn(values: Readonly<Record<string, Sighting>>): readonly SecretSeen[] {
  return Object.entries(values).flatMap(([name, { masked, secret }]) =>
    secret === undefined ? [] : [{ name, masked, secret }],
  );
}

/** How many are named in a message; the evidence has all. */
const NAMED = 5;

/** `DB_PASSWORD (password by its name), line 7 (AWS access key) and 2 more`. */
export function secretsInWords(secrets: readonly (SecretSeen | TextSighting)[]): string {
  const words = secrets.slice(0, NAMED).map(({ name, line, secret }) => {
    const place = line === undefined ? name : name === undefined ? `line ${line}` : `${name} in line ${line}`;
    return `${place} (${secret})`;
  });
  return `${words.join(", ")}${secrets.length > NAMED ? ` and ${secrets.length - NAMED} more` : ""}`;
}
