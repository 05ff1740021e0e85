import { parseAst } from "rolldown/parseAst";

interface Node {
  readonly start: number;
  readonly end: number;
}
/** A member of a rule's declaration, and where it stands in the file. */
export interface Member extends Node {
  readonly key?: { readonly name?: string };
  readonly value?: Node;
}
interface Statement {
  readonly type: string;
  readonly declaration?: {
    readonly callee?: { readonly name?: string };
    readonly arguments?: readonly { readonly properties?: readonly Member[] }[];
  };
}

/** The files that declare rules. */
export const RULE_FILES = /[\\/]rules[\\/].+\.ts$/;

/** The members of the rule that a file declares by `export default defineRule({ … })`; none for another file. */
export function membersOf(code: string): readonly Member[] {
  const { body } = parseAst(code, { lang: "ts" }) as unknown as { body: readonly Statement[] };
  const call = body.find(({ type }) => type === "ExportDefaultDeclaration")?.declaration;
  return call?.callee?.name === "defineRule" ? (call.arguments?.[0]?.properties ?? []) : [];
}
