import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";
import { parseAst } from "rolldown/parseAst";
import * as yaml from "yaml";
import * as zod from "zod/mini";
import { root } from "./root.ts";

interface Late {
  /** The chunk that it becomes. */
  readonly chunk: string;
  /** A package's name, or the path of a file of ours. */
  readonly module: string;
  readonly because: string;
  readonly exports: readonly Exported[];
}
interface Exported {
  readonly name: string;
  readonly is: "function" | "object";
}

// What is imported at the top of a file as anything is, but costs a start too much to be loaded with it.
const LATE: readonly Late[] = [
  { chunk: "yaml", module: "yaml", because: "most scans have no config file", exports: ofPackage(yaml) },
  { chunk: "zod-mini", module: "zod/mini", because: "few rules have options", exports: ofPackage(zod) },
  ofFile("collect", "src/collect/index.ts", "AWS is asked who we are before anything is collected"),
  ofFile("evaluate", "src/evaluate/index.ts", "nor is anything evaluated"),
  ofFile("report", "src/report/build.ts", "nor reported"),
  ofFile("config-schema", "src/config/schema.ts", "most scans have no config file"),
  ofFile("admission", "src/source/admission.ts", "it knows every read there is, and a scan is signed in by two"),
];

/** An entry for each module that is loaded late. */
export const lateEntries = Object.fromEntries(LATE.map(({ chunk, module }) => [chunk, module]));

/** Puts functions in place of modules' own that load them when they are first called, and objects likewise. */
export function late(): Plugin {
  const byModule = new Map(LATE.map((one) => [one.module, one]));
  const sources = new Map(LATE.map((one) => [`\0late:${one.chunk}`, standIn(one)]));
  return {
    name: "late",
    resolveId(id, importer) {
      if (LATE.some(({ chunk }) => id === `./${chunk}.cjs`)) return { id, external: true };
      // An entry has no importer: it is the module itself.
      const found = importer && byModule.get(id.startsWith(".") ? join(importer, "..", id) : id);
      return found ? `\0late:${found.chunk}` : null;
    },
    load: (id) => sources.get(id),
  };
}

// Names such as `enum` can be exported, but not declared.
function standIn({ chunk, exports }: Late): string {
  const by = { function: "call", object: "see" } as const;
  const lines = exports.map(
    ({ name, is }) => `const $${name} = /* @__PURE__ */ ${by[is]}("${name}"); export { $${name} as ${name} };`,
  );
  return `let loaded;
const load = () => (loaded ??= require("./${chunk}.cjs"));
const call = (name) => function (...args) { return new.target ? new (load()[name])(...args) : load()[name](...args); };
const see = (name) => new Proxy({}, { get: (_, key) => load()[name][key], has: (_, key) => key in load()[name] });
${lines.join("\n")}
`;
}

function ofPackage(module: object): Exported[] {
  return Object.entries(module).flatMap(([name, value]) => {
    const is = typeof value;
    return is === "function" || is === "object" ? [{ name, is }] : [];
  });
}

interface Statement {
  readonly type: string;
  readonly declaration?: {
    readonly type: string;
    readonly id?: { readonly name: string };
    readonly declarations?: readonly {
      readonly id: { readonly name: string };
      readonly init: { readonly type: string };
    }[];
  };
}

/** @throws {Error} for a file that exports what only its value can stand for */
function ofFile(chunk: string, file: string, because: string): Late {
  const { body } = parseAst(readFileSync(join(root, file), "utf8"), { lang: "ts" }) as unknown as { body: Statement[] };
  const exports = body.flatMap(({ type, declaration }): Exported[] => {
    if (type !== "ExportNamedDeclaration" || !declaration) return [];
    if (/^(Function|Class)Declaration$/.test(declaration.type)) return [{ name: declaration.id!.name, is: "function" }];
    return (declaration.declarations ?? []).map(({ id: { name }, init }) => {
      if (/Literal$/.test(init.type)) throw new Error(`${file} is loaded late, so ${name} must be declared elsewhere`);
      return { name, is: /Function/.test(init.type) ? "function" : "object" };
    });
  });
  return { chunk, module: join(root, file), because, exports };
}
