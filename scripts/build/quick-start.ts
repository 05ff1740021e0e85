import type { Plugin } from "rolldown";

interface Change {
  /** Why it is right for this program. */
  readonly because: string;
  readonly file: RegExp;
  readonly from: string | RegExp;
  readonly to: string;
}

// What dependencies do when they are loaded, and this program needs later or never. Each change must still find its
// place, or the build fails: a new version of the dependency wants a new look.
// Printable characters, each of which is one column and stays one whatever stands beside it: ASCII, Latin letters,
// punctuation, arrows, mathematics, boxes and blocks, check marks.
const ONE_COLUMN = String.raw`\u0020-\u007E\u00A1-\u00AC\u00AE-\u02AF\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u2500-\u25FC\u2713-\u2718`;

const CHANGES: readonly Change[] = [
  {
    because: "commander can run a subcommand as a process of its own; none of ours is one",
    file: /\/commander\/lib\/command\.js$/,
    from: "const childProcess = require('node:child_process');",
    to: "const childProcess = undefined;",
  },
  {
    because: "the dashes and marks of a report need no more looking at than its letters",
    file: /\/string-width\/index\.js$/,
    from: String.raw`if (/^[\u0020-\u007E]*$/.test(string)) {`,
    to: `if (ambiguousIsNarrow && /^[${ONE_COLUMN}]*$/.test(string)) {`,
  },
  {
    because: "as above",
    file: /\/wrap-ansi\/index\.js$/,
    from: "const ASCII_PRINTABLE_REGEX = /^[ -~]*$/;",
    to: `const ASCII_PRINTABLE_REGEX = /^[${ONE_COLUMN}]*$/;`,
  },
  {
    because: "a segmenter takes 10 ms to set up, and most text never asks for it",
    file: /\/(string-width|wrap-ansi)\/index\.js$/,
    from: "const segmenter = new Intl.Segmenter();",
    to: "let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };",
  },
  {
    because: "so do the Unicode properties of regular expressions: 8 ms",
    file: /\/string-width\/index\.js$/,
    from: /^const (\w+Regex) = \/(.*\\p\{.+)\/(g?[uv]);$/gm,
    to: `let $1Made;
const $1 = {
  regex: () => ($1Made ??= new RegExp(String.raw\`$2\`, "$3")),
  test: (text) => $1.regex().test(text),
  [Symbol.search]: (text) => text.search($1.regex()),
  [Symbol.match]: (text) => text.match($1.regex()),
};`,
  },
  {
    because: "the first import of an ES module sets Node's other loader up: 4 ms before the first request",
    file: /\/node-http-handler\/dist-es\/node-http-handler\.js$/,
    from: 'await import("node:http")',
    to: 'require("node:http")',
  },
  {
    because: "messages of sixty languages are half of zod, and ours are English",
    file: /\/zod\/v4\/(core\/index|mini\/external)\.(js|d\.ts)$/,
    from: 'export * as locales from "../locales/index.js";',
    to: "",
  },
  {
    because: "options of rules are built from schemas and checks; nobody compiles them",
    file: /\/zod\/v4\/mini\/external\.(js|d\.ts)$/,
    from: "compile, withParser, ZodCompileAsyncError, ZodCompileUnsupportedError, ",
    to: "",
  },
  {
    because: "nor asks for the JSON Schema of a rule's options",
    file: /\/zod\/v4\/mini\/external\.(js|d\.ts)$/,
    from: 'export { toJSONSchema } from "../core/json-schema-processors.js";',
    to: "",
  },
  {
    because: "nor extends zod itself",
    file: /\/zod\/v4\/mini\/external\.(js|d\.ts)$/,
    from: 'export * as core from "../core/index.js";',
    to: "",
  },
];

/** Makes dependencies do at their start only what this program needs then. */
export function quickStart(): Plugin {
  return { name: "quick-start", transform: (code, id) => quickened(code, id) };
}

/** @throws {Error} when a file has changed so that it must be looked at again */
export function quickened(code: string, path: string): string {
  const changes = CHANGES.filter(({ file }) => file.test(path.replaceAll("\\", "/")));
  return changes.reduce((text, { from, to, because }) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} has changed: look again whether ${because}`);
    return changed;
  }, code);
}
