export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Evidence as plain data, in its author's order. Rules put into it whatever they found, so dates, big numbers,
 * bytes, sets and maps get a form that JSON has; what has none is left out.
 */
export function plain(evidence: Readonly<Record<string, unknown>>): Record<string, Json> {
  return Object.fromEntries(entries(evidence, [evidence]));
}

function value(of: unknown, above: readonly object[]): Json | undefined {
  if (typeof of === "string" || typeof of === "boolean" || of === null) return of;
  if (typeof of === "number") return Number.isFinite(of) ? of : String(of);
  if (typeof of === "bigint") return Number.isSafeInteger(Number(of)) ? Number(of) : String(of);
  if (typeof of !== "object") return undefined;
  return above.includes(of) ? "(circular)" : compound(of, [...above, of]);
}

function compound(of: object, above: readonly object[]): Json | undefined {
  if (of instanceof Uint8Array) return Buffer.from(of).toString("base64");
  if (of instanceof Map) return compound(Object.fromEntries(of), above);
  if (of instanceof Error) return `${of.name}: ${of.message}`;
  if (of instanceof Set) return compound([...of], above);
  if (Array.isArray(of)) return of.map((item) => value(item, above) ?? null);
  // Dates, URLs and their like say themselves what they are in JSON.
  if ("toJSON" in of && typeof of.toJSON === "function") return value(of.toJSON(), above);
  return Object.fromEntries(entries(of, above));
}

function entries(of: object, above: readonly object[]): [string, Json][] {
  return Object.keys(of).flatMap((key): [string, Json][] => {
    const plainValue = value(read(of, key), above);
    return plainValue === undefined ? [] : [[key, plainValue]];
  });
}

// Evidence may hold a resource, whose properties raise where they could not be read.
function read(of: object, key: string): unknown {
  try {
    return of[key as never];
  } catch {
    return "(could not be read)";
  }
}

/** The same data with the keys of every object sorted: AWS gives maps in any order. */
export function sorted(data: Json): Json {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(sorted);
  const byKey = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(byKey.map(([key, inner]) => [key, sorted(inner)]));
}
