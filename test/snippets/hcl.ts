import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";

const require = createRequire(import.meta.url);
let parser: Promise<Parser> | undefined;

async function loaded(): Promise<Parser> {
  await Parser.init();
  const grammar = await readFile(require.resolve("@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm"));
  return new Parser().setLanguage(await Language.load(grammar));
}

/** Whether a text is well-formed Terraform. Placeholders in angle brackets stand for names. */
export async function isTerraform(text: string): Promise<boolean> {
  const tree = (await (parser ??= loaded())).parse(
    text.replace(/<([\w -]+)>/g, (_, name: string) => name.replace(/\W/g, "_")),
  );
  return tree !== null && !tree.rootNode.hasError && tree.rootNode.namedChildCount > 0;
}
