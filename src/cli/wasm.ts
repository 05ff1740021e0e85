import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The build puts the files themselves beside the code, and a reader of those in place of this: see scripts/build/wasm.ts.
const require = createRequire(import.meta.url);

/** The parser of Terraform's language, and its grammar. */
export const wasm = () => ({
  parser: readFileSync(require.resolve("web-tree-sitter/web-tree-sitter.wasm")),
  grammar: readFileSync(require.resolve("@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm")),
});
