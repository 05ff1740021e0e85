import { Language, type Node, Parser } from "web-tree-sitter";
import type { Position } from "../sources.ts";

export interface Attribute {
  readonly at: Position;
  /** The beginning of its expression, as it is written. */
  readonly text: string;
}
export interface Block {
  /** `resource`, `module`, `versioning_configuration` … */
  readonly type: string;
  readonly labels: readonly string[];
  readonly at: Position;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

/** Blocks of a text, outermost first; undefined when it is not well-formed. */
export type ParseHcl = (text: string) => readonly Block[] | undefined;

/** No provider nests deeper. */
const DEPTH = 12;
/** What a reference or the path of a module may take. */
const EXPRESSION = 300;

export async function hclParser(wasm: { parser: Uint8Array; grammar: Uint8Array }): Promise<ParseHcl> {
  await Parser.init({ wasmBinary: wasm.parser as never });
  const parser = new Parser().setLanguage(await Language.load(wasm.grammar));
  return (text) => {
    const tree = parser.parse(text);
    try {
      if (!tree || tree.rootNode.hasError) return undefined;
      return tree.rootNode.namedChildren.filter(isBody).flatMap((body) => blocksIn(body, DEPTH));
    } finally {
      tree?.delete();
    }
  };
}

const isBody = (node: Node | null): node is Node => node?.type === "body";

const blocksIn = (body: Node, depth: number): Block[] =>
  depth === 0 ? [] : body.namedChildren.flatMap((node) => (node?.type === "block" ? [blockOf(node, depth)] : []));

function blockOf(node: Node, depth: number): Block {
  const parts = node.namedChildren.filter((part) => part !== null);
  const [type = "", ...labels] = parts
    .filter((part) => part.type === "identifier" || part.type === "string_lit")
    .map((part) => part.text.replace(/^"(.*)"$/s, "$1"));
  const body = parts.find(isBody);
  const named = { at: positionOf(node), start: node.startIndex, end: node.endIndex };
  const inner = { attributes: attributesIn(body), blocks: body ? blocksIn(body, depth - 1) : [] };
  // A dynamic block stands for those that it makes.
  const made =
    type === "dynamic" && labels.length === 1 ? inner.blocks.find(({ type }) => type === "content") : undefined;
  if (made) return { type: labels[0]!, labels: [], ...named, attributes: made.attributes, blocks: made.blocks };
  return { type, labels, ...named, ...inner };
}

function attributesIn(body: Node | undefined): Map<string, Attribute> {
  const found = new Map<string, Attribute>();
  for (const node of body?.namedChildren ?? []) {
    if (node?.type !== "attribute") continue;
    const [name, expression] = node.namedChildren;
    if (name && expression) found.set(name.text, { at: positionOf(node), text: expression.text.slice(0, EXPRESSION) });
  }
  return found;
}

const positionOf = ({ startPosition: { row, column } }: Node): Position => ({ line: row + 1, column: column + 1 });
