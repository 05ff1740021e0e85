import { fileURLToPath } from "node:url";

export interface Frame {
  /** Absolute. */
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

// `new Shop (/app/lib/shop.ts:15:5)`, `Object.<anonymous> (file:///app/bin/app.js:4:1)`
const NAMED = /\(([^()]+):(\d+):(\d+)\)$/;
// `/app/bin/app.ts:4:1`, `async file:///app/bin/app.mjs:4:1`, `/app/bin/app.ts:4 (:)`
const BARE = /^(?:at )?(?:async )?(\S.*?):(\d+)(?::(\d+))?(?: \(:\))?$/;
const LIBRARY = /[\\/]node_modules[\\/]|^node:|^internal\//;
// What is made while the whole is put together was not asked for by the line that asked for that.
const SYNTHESIS = /^\.\.\..*\b(synth|_?synthesize\w*|prepareApp|prepareTree|invokeAspects\w*)\b/;

/** The first frame of the user's own code; undefined where there is none, or where it only began the synthesis. */
export function userFrame(trace: unknown): Frame | undefined {
  if (!Array.isArray(trace)) return undefined;
  for (const text of trace) {
    if (typeof text !== "string" || SYNTHESIS.test(text)) return undefined;
    const frame = parseFrame(text);
    if (frame) return frame;
  }
  return undefined;
}

function parseFrame(text: string): Frame | undefined {
  // `...new Bucket in aws-cdk-lib...` stands for frames that were left out.
  if (text.startsWith("...")) return undefined;
  const [, place, line, column] = NAMED.exec(text) ?? BARE.exec(text) ?? [];
  const path = place && pathOf(place);
  if (!path || LIBRARY.test(path)) return undefined;
  return { path, line: Number(line), ...(column && { column: Number(column) }) };
}

function pathOf(place: string): string | undefined {
  try {
    return place.startsWith("file:") ? fileURLToPath(place) : place;
  } catch {
    return undefined;
  }
}
