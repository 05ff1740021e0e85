import { type SecretRange, secretsIn } from "../aws/secrets.ts";
import { mask } from "../aws/secrets/mask.ts";
import { nameKind } from "../aws/secrets/name.ts";
import { isSecretOf } from "../aws/secrets/value.ts";
import { isPlain, isSecretMember, pairOf, unsigned, variablesIn } from "./scrub-shapes.ts";

/**
 * What may enter of an answer of which nobody has said what it holds: everything but secrets. Masked are the members
 * that AWS names for secrets, the values of environment variables, signatures of presigned links, user data, values
 * with telling names, and whatever has the shape of a secret, also within JSON texts and scripts.
 */
export async function scrubbed(answer: object): Promise<object> {
  const root = { answer: undefined as unknown };
  const texts: Text[] = [];
  put(root, "answer", answer, texts);
  await maskBySight(texts);
  // From the inside out: a text of JSON is written again when what is in it has been masked.
  for (const { finish } of texts.toReversed()) finish?.();
  return root.answer as object;
}

type Holder = Record<PropertyKey, unknown>;

/** A text that entered, where it stands, and how it is written again when it holds others. */
interface Text {
  readonly holder: Holder;
  readonly key: PropertyKey;
  readonly finish?: () => void;
}

function put(holder: Holder, key: PropertyKey, value: unknown, texts: Text[]): void {
  if (typeof value === "string") return putText(holder, key, value, texts);
  if (Array.isArray(value)) return putList(holder, key, value, texts);
  if (value instanceof Uint8Array || value instanceof Date || typeof value !== "object" || value === null)
    holder[key] = typeof value === "function" ? undefined : value;
  else if (isPlain(value)) putMembers(holder, key, value as Record<string, unknown>, texts);
  // Streams and the like are contents, not configuration.
  else holder[key] = undefined;
}

function putText(holder: Holder, key: PropertyKey, text: string, texts: Text[]): void {
  holder[key] = unsigned(text);
  const inner = parsed(text);
  if (inner === undefined) return void texts.push({ holder, key });
  const copy: Holder = {};
  const before = JSON.stringify(inner);
  const finish = () => {
    const after = JSON.stringify(copy["json"]);
    if (after !== before) holder[key] = after;
  };
  texts.push({ holder: {}, key: "", finish });
  put(copy, "json", inner, texts);
}

function putList(holder: Holder, key: PropertyKey, list: readonly unknown[], texts: Text[]): void {
  const copy: unknown[] = [];
  holder[key] = copy;
  list.forEach((item, i) => {
    const flag = i > 0 ? list[i - 1] : undefined;
    if (typeof item === "string" && typeof flag === "string" && /^--?\w/.test(flag) && isTelling(flag, item))
      copy[i] = mask(item);
    else put(copy as never, i, item, texts);
  });
}

function putMembers(holder: Holder, key: PropertyKey, members: Record<string, unknown>, texts: Text[]): void {
  const copy: Holder = {};
  holder[key] = copy;
  const pair = pairOf(members);
  for (const [name, value] of Object.entries(members)) {
    const called = name === pair?.value ? String(members[pair.name]) : name;
    if (isSecretMember(name)) copy[name] = allMasked(value);
    else if (variablesIn(name, value)) copy[name] = valuesMasked(value);
    else if (typeof value === "string" && isTelling(called, value)) copy[name] = mask(value);
    else put(copy, name, value, texts);
  }
}

/** All texts of a value, however deep. */
function allMasked(value: unknown): unknown {
  if (typeof value === "string") return mask(value);
  if (value instanceof Uint8Array) return new Uint8Array();
  if (Array.isArray(value)) return value.map(allMasked);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, allMasked(one)]));
}

/** The values of variables; their names stay. */
function valuesMasked(variables: unknown): unknown {
  if (!Array.isArray(variables)) return allMasked(variables);
  return variables.map((one: Record<string, unknown>) => {
    const pair = pairOf(one);
    return pair ? { ...one, [pair.value]: allMasked(one[pair.value]) } : one;
  });
}

// A key of AWS's own may be a KMS key or a sort key: only keys to get in with are secrets.
function isTelling(name: string, value: string): boolean {
  const kind = nameKind(name);
  if (kind === undefined || (kind === "key" && !/api|access|private|auth|client|shared/i.test(name))) return false;
  return !/AccessKeyId$/i.test(name) && isSecretOf(kind, value);
}

const SEPARATOR = "\n\0\n";

/** Looks at all texts as one: a thousand short ones would cost thirty times as much one by one. */
async function maskBySight(texts: readonly Text[]): Promise<void> {
  const seen = texts.filter(({ holder, key }) => typeof holder[key] === "string" && !/AccessKeyId$/i.test(String(key)));
  const whole = seen.map(({ holder, key }) => holder[key] as string);
  let [start, at] = [0, 0];
  const ranges = await secretsIn(whole.join(SEPARATOR));
  for (const [i, text] of whole.entries()) {
    const end = start + text.length;
    const own: SecretRange[] = [];
    for (; at < ranges.length && ranges[at]!.start < end; at++) if (ranges[at]!.start >= start) own.push(ranges[at]!);
    if (own.length > 0) seen[i]!.holder[seen[i]!.key] = cut(text, own, start);
    start = end + SEPARATOR.length;
  }
}

function cut(text: string, ranges: readonly SecretRange[], offset: number): string {
  let [result, done] = ["", 0];
  for (const range of ranges) {
    const [start, end] = [Math.max(range.start - offset, done), Math.min(range.end - offset, text.length)];
    if (end <= start) continue;
    result += text.slice(done, start) + mask(text.slice(start, end));
    done = end;
  }
  return result + text.slice(done);
}

function parsed(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
