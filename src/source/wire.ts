/**
 * JSON for answers of AWS. JSON itself has no dates, no bytes and no large whole numbers: each is written as an object
 * with one odd name. An object of AWS's that has just such a name is written as the list of its members.
 */
const DATE = "$date";
const BYTES = "$bytes";
const BIGINT = "$bigint";
const PLAIN = "$plain";
const ODD: ReadonlySet<string> = new Set([DATE, BYTES, BIGINT, PLAIN]);

export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, simple: unknown) {
    if (typeof simple === "bigint") return { [BIGINT]: String(simple) };
    // JSON.stringify has already called toJSON on `simple`; the original stands in `this`.
    const original = this[key];
    if (original instanceof Date) return { [DATE]: Number.isNaN(original.getTime()) ? null : original.toISOString() };
    if (original instanceof Uint8Array) return { [BYTES]: Buffer.from(original).toString("base64") };
    return oddName(simple) === undefined ? simple : { [PLAIN]: Object.entries(simple as object) };
  });
}

export function decode(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return HAS_ODD.test(text) ? revived(value) : value;
}

// A reviver of JSON.parse would do the same in five times the time: it is asked about every number and text.
const HAS_ODD = /\{"\$(?:date|bytes|bigint|plain)":/;

function revived(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const odd = oddName(value);
  const members = value as Record<string, unknown>;
  if (odd !== undefined) return special(odd, revived(members[odd]));
  for (const name of Object.keys(members)) {
    const member = members[name];
    if (typeof member !== "object" || member === null) continue;
    const now = revived(member);
    // Not by assignment: AWS may call a member `__proto__`.
    if (now !== member)
      Object.defineProperty(members, name, { value: now, enumerable: true, writable: true, configurable: true });
  }
  return value;
}

/** The one name of an object, when it is one of ours. */
function oddName(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const names = Object.keys(value);
  return names.length === 1 && ODD.has(names[0]!) ? names[0] : undefined;
}

function special(name: string, value: unknown): unknown {
  if (name === DATE) return new Date(value === null ? Number.NaN : (value as string));
  if (name === BYTES) return new Uint8Array(Buffer.from(value as string, "base64"));
  if (name === BIGINT) return BigInt(value as string);
  return Object.fromEntries(value as [string, unknown][]);
}
