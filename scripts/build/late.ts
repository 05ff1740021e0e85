import { join } from "node:path";
import type { Plugin } from "rolldown";
import * as zod from "zod/mini";
import { root } from "./root.ts";

interface Late {
  /** The chunk that it becomes. */
  readonly chunk: string;
  /** A file of ours, or a package. */
  readonly module: string;
  readonly because: string;
  readonly functions?: readonly string[];
  readonly objects?: readonly string[];
}

// What is imported at the top of a file as anything is, but costs a start too much to be loaded with it. A name that
// is missing here stops the build.
const LATE: readonly Late[] = [
  {
    chunk: "yaml",
    module: "yaml",
    because: "most scans have no config file",
    functions: ["parseDocument", "isMap", "isScalar", "LineCounter"],
  },
  {
    chunk: "zod-mini",
    module: "zod/mini",
    because: "few rules have options",
    functions: namesIn(zod, (value) => typeof value === "function"),
    objects: namesIn(zod, (value) => typeof value === "object"),
  },
  {
    chunk: "config-schema",
    module: "src/config/schema.ts",
    because: "most scans have no config file",
    objects: ["configFile", "CONFIG_KEYS", "RULE_SETTING_KEYS"],
  },
  {
    chunk: "parse-policy",
    module: "src/aws/policy/parse.ts",
    because: "a policy comes long after the rules that ask about one",
    functions: ["parsePolicy"],
  },
  {
    chunk: "admission",
    module: "src/source/admission.ts",
    because: "it knows every read there is; the first request need not wait for that",
    functions: ["admitted", "admissionOf", "isShipped"],
  },
];

function namesIn(module: object, is: (value: unknown) => boolean): string[] {
  return Object.entries(module).flatMap(([name, value]) => (is(value) ? [name] : []));
}

/** An entry for each module that is loaded late. */
export const lateEntries = Object.fromEntries(
  LATE.map(({ chunk, module }) => [chunk, module.startsWith("src/") ? join(root, module) : module]),
);

/** Puts functions in place of modules' own that load them when they are first called, and objects likewise. */
export function late(): Plugin {
  const byPath = new Map(LATE.map((one) => [lateEntries[one.chunk]!, one]));
  const sources = new Map(LATE.map((one) => [`\0late:${one.chunk}`, standIn(one)]));
  return {
    name: "late",
    resolveId(id, importer) {
      if (LATE.some(({ chunk }) => id === `./${chunk}.cjs`)) return { id, external: true };
      // An entry has no importer: it is the module itself.
      const found = importer && byPath.get(id.startsWith(".") ? join(importer, "..", id) : id);
      return found ? `\0late:${found.chunk}` : null;
    },
    load: (id) => sources.get(id),
  };
}

function standIn({ chunk, functions = [], objects = [] }: Late): string {
  return `let loaded;
const load = () => (loaded ??= require("./${chunk}.cjs"));
const call = (name) => function (...args) { return new.target ? new (load()[name])(...args) : load()[name](...args); };
const see = (name) => new Proxy({}, { get: (_, key) => load()[name][key], has: (_, key) => key in load()[name] });
${functions.map((name) => exported(name, "call")).join("\n")}
${objects.map((name) => exported(name, "see")).join("\n")}
`;
}

// Names such as `enum` can be exported, but not declared.
const exported = (name: string, by: string) =>
  `const $${name} = /* @__PURE__ */ ${by}("${name}"); export { $${name} as ${name} };`;
