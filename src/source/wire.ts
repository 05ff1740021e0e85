/**
 * JSON for answers of AWS. JSON itself has no dates and no bytes; they are written as objects with one odd key.
 */
const DATE = "$date";
const BYTES = "$bytes";

export function encode(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, simple: unknown) {
    // JSON.stringify has already called toJSON on `simple`; the original stands in `this`.
    const original = this[key];
    if (original instanceof Date) return { [DATE]: Number.isNaN(original.getTime()) ? null : original.toISOString() };
    if (original instanceof Uint8Array) return { [BYTES]: Buffer.from(original).toString("base64") };
    return simple;
  });
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    const { [DATE]: date, [BYTES]: bytes } = value as Record<string, unknown>;
    if (date !== undefined) return new Date(date as string);
    return typeof bytes === "string" ? new Uint8Array(Buffer.from(bytes, "base64")) : value;
  });
}
