/** One `name = value` of a text; `start` and `end` are the offsets of the value without its quotes. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The heads of assignments: `export NAME=`, `$env:NAME = `, `name: `, `"name": `, `- NAME=`, `--name=`, `--name `,
 * `ENV NAME `, `SetEnvironmentVariable("NAME", `. Comparisons (`==`, `=~`) are none. A head starts where a word starts, and all
 * is bounded, so that hostile text takes linear time.
 */
const HEAD = new RegExp(
  [
    String.raw`SetEnvironmentVariable\(\s{0,8}["'](?<set>[A-Za-z_][\w.-]{0,127})["']\s{0,8},\s{0,8}`,
    String.raw`(?<![\w.-])(?:ENV|setx|configure[ \t]{1,8}set)[ \t]{1,8}(?<command>[A-Za-z_][\w.-]{0,127})[ \t]{1,8}`,
    String.raw`(?<![\w.-])--(?<flag>[A-Za-z][\w-]{0,63})(?:=|[ \t]{1,8})(?!-)`,
    String.raw`(?<![\w.-])(?:\$\{?env:)?(?<name>[A-Za-z_][\w.-]{0,127})\}?["']?[ \t]{0,64}(?<op>:=|=>|=(?![=~])|:(?=[ \t"']|\r?\n))[ \t]{0,64}`,
  ].join("|"),
  "g",
);

/** The longest value that is followed over lines: certificate chains and key files fit. */
const LONGEST = 16_384;
/** The longest without quotes, or the longest line of YAML. */
const WIDEST = 512;

/** All assignments of a shell script, an .env file, YAML, JSON, TOML or PowerShell, told by form alone. */
export function* assignments(text: string): Generator<Assignment> {
  HEAD.lastIndex = 0;
  for (const head of text.matchAll(HEAD)) {
    const { set, command, flag, name = set ?? command ?? flag, op } = head.groups ?? {};
    if (name === undefined) continue;
    const yaml = op === ":";
    if (yaml && isComment(text, head.index)) continue;
    const from = head.index + head[0].length;
    const value = quoted(text, from) ?? (yaml ? scalar(text, from) : word(text, from));
    if (value !== undefined) yield { name, value: text.slice(...value), start: value[0], end: value[1] };
  }
}

type Range = readonly [start: number, end: number];

/** Prose in comments has colons; a commented-out assignment still gives its value away. */
function isComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return /^\s{0,100}(?:#|\/\/)/.test(line);
}

/** `"…"` with escapes, `'…'` without; may run over lines. */
function quoted(text: string, from: number): Range | undefined {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") return undefined;
  const last = Math.min(text.length, from + LONGEST);
  for (let at = from + 1; at < last; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote) return [from + 1, at];
  }
  return undefined;
}

/** A shell word: up to a space. Separators of lists and commands after it are not part of it. */
function word(text: string, from: number): Range {
  const [found = ""] = /^[^\s"']*/.exec(text.slice(from, from + WIDEST)) ?? [];
  return [from, from + found.replace(/[,;)\]}]{1,3}$/, "").length];
}

/**
 * A plain YAML scalar: the rest of the line. Several words are prose, not a value; `|` begins a block below, `{` and `[`
 * begin a collection, as `"Password": {"Ref": …}` of a CloudFormation template.
 */
function scalar(text: string, from: number): Range | undefined {
  const line = text.slice(from, from + WIDEST);
  const [block] = /^[|>][+-]?[ \t]{0,8}\r?\n[ \t]{0,64}/.exec(line) ?? [];
  if (block !== undefined) return scalar(text, from + block.length);
  if (/^[{[]/.test(line)) return undefined;
  const [found = ""] = /^[^\r\n"']*/.exec(line) ?? [];
  const value = found
    .replace(/[ \t]#[^]*$/, "")
    .trimEnd()
    .replace(/[,;}\]]{1,3}$/, "")
    .trimEnd();
  return /\s/.test(value) ? undefined : [from, from + value.length];
}
