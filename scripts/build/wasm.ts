import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "rolldown";
import { root } from "./root.ts";

const { resolve } = createRequire(join(root, "package.json"));
const READER = join(root, "src/cli/wasm.ts");

// Each is beside the code under a name of its own.
const FILES = {
  parser: resolve("web-tree-sitter/web-tree-sitter.wasm"),
  grammar: resolve("@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm"),
};
const nameOf = (part: string) => `hcl-${part}.wasm`;

/** The files whose licences come along with the code. */
export const wasmFiles = Object.values(FILES);

/** Ships the parser of Terraform's language, and reads it from where it then lies. */
export function wasm(): Plugin {
  return {
    name: "wasm",
    load(id) {
      if (id !== READER) return null;
      const parts = Object.keys(FILES).map((part) => `${part}: read(${JSON.stringify(nameOf(part))})`);
      return `import { readFileSync } from "node:fs";
import { join } from "node:path";
const read = (name) => readFileSync(join(__dirname, name));
export const wasm = () => ({ ${parts.join(", ")} });`;
    },
    // It can run JavaScript that comes within a grammar; ours brings none.
    transform: {
      filter: { id: /[\\/]web-tree-sitter\.js$/ },
      handler: (code) => code.replaceAll("= eval(", "= void ("),
    },
    generateBundle() {
      for (const [part, path] of Object.entries(FILES))
        this.emitFile({ type: "asset", fileName: nameOf(part), source: readFileSync(path) });
    },
  };
}
