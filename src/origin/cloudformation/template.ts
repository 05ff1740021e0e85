import { isMap, isPair, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Position } from "../sources.ts";

export interface TemplateResource extends Position {
  readonly type: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether a condition decides if it is made. */
  readonly conditional: boolean;
  /** The position of the last step of a path below its properties that is there; undefined without the first. */
  property(path: string): Position | undefined;
}

export interface Template {
  readonly resources: ReadonlyMap<string, TemplateResource>;
  /** Macros make further resources of it, which do not stand in it. */
  readonly transformed: boolean;
}

const HEAD = /AWSTemplateFormatVersion|AWS::Serverless|^\s*"?Resources"?\s*:/m;

/** Whether a file that begins so may be a template. */
export const looksLikeTemplate = (head: string): boolean => HEAD.test(head);

/** A template in YAML or JSON; undefined for what is none, or not well-formed. */
export function parseTemplate(text: string): Template | undefined {
  const lines = new LineCounter();
  let doc: ReturnType<typeof parseDocument>;
  try {
    // Tags such as !Sub are unknown to it, which is a warning only. Nothing is resolved: aliases stay names. Whether
    // keys are unique is asked where it matters: the library compares each with all.
    doc = parseDocument(text, { lineCounter: lines, logLevel: "silent", uniqueKeys: false });
  } catch {
    return undefined;
  }
  if (doc.errors.length > 0 || !isMap(doc.contents)) return undefined;
  const root = doc.contents;
  const resources = child(root, "Resources")?.value;
  if (!isMap(resources)) return undefined;
  const named = resources.items.flatMap((pair) => resourceOf(pair as Pair, lines));
  if (named.length === 0 || new Set(named.map(([id]) => id)).size < named.length) return undefined;
  const loops = resources.items.some(({ key }) => String(key).startsWith("Fn::ForEach"));
  return { resources: new Map(named), transformed: loops || child(root, "Transform") !== undefined };
}

function resourceOf(pair: Pair, lines: LineCounter): [string, TemplateResource][] {
  const { key, value } = pair;
  if (!isScalar(key) || !isMap(value)) return [];
  const type = child(value, "Type")?.value;
  if (!isScalar(type) || typeof type.value !== "string") return [];
  const at = position(pair, lines);
  if (!at) return [];
  const made: TemplateResource = {
    type: type.value,
    ...at,
    start: key.range?.[0] ?? 0,
    end: value.range?.[1] ?? 0,
    conditional: child(value, "Condition") !== undefined,
    property: (path) => property(value, path, lines),
  };
  return [[String(key.value), made]];
}

function property(resource: YAMLMap, path: string, lines: LineCounter): Position | undefined {
  let [at, inner]: [Position | undefined, unknown] = [undefined, child(resource, "Properties")?.value];
  for (const step of path.split(".")) {
    const pair = isMap(inner) ? child(inner, step) : undefined;
    if (!pair) return at;
    at = position(pair, lines);
    inner = pair.value;
  }
  return at;
}

/** The entry of a name; undefined where there are two, of which one is in force. */
function child(map: YAMLMap, name: string): Pair | undefined {
  const found = map.items.filter((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === name);
  return found.length === 1 ? found[0] : undefined;
}

function position({ key }: Pair, lines: LineCounter): Position | undefined {
  const start = isScalar(key) ? key.range?.[0] : undefined;
  if (start === undefined) return undefined;
  const { line, col } = lines.linePos(start);
  return { line, column: col };
}
