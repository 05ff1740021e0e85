import ts from "typescript";
import type { Target } from "./resolve.ts";

/** A piece of a file that is written anew: with a declaration's new name, or (without one) left out. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly target?: Target;
}

const DROPPED = new Set([ts.SyntaxKind.ExportKeyword, ts.SyntaxKind.DefaultKeyword, ts.SyntaxKind.DeclareKeyword]);

/** The edits that a declaration asks for by itself: its own name, and no modifiers, which `print` puts where due. */
export function selfEdits(statement: ts.Statement, file: ts.SourceFile, target: Required<Target>): Edit[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const name = nameOf(statement, target.name);
  return [
    ...modifiers
      .filter(({ kind }) => DROPPED.has(kind))
      .map((one) => ({ start: one.getStart(file), end: one.end + 1 })),
    { start: name.getStart(file), end: name.end, target },
  ];
}

function nameOf(statement: ts.Statement, name: string): ts.Node {
  if (!ts.isVariableStatement(statement)) return (statement as ts.DeclarationStatement).name!;
  const { declarations } = statement.declarationList;
  if (declarations.length > 1) throw new Error(`${name} is declared together with others`);
  return declarations[0]!.name;
}

/** A declaration with its comment, its names replaced by those that `nameFor` gives. */
export function print(
  statement: ts.Statement,
  file: ts.SourceFile,
  edits: readonly Edit[],
  nameFor: (target: Target) => string,
): string {
  const { text } = file;
  const comment = (ts.getLeadingCommentRanges(text, statement.pos) ?? []).at(-1);
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  let at = statement.getStart(file);
  let printed = `${comment ? `${text.slice(comment.pos, comment.end)}\n` : ""}${isType ? "" : "declare "}`;
  const within = edits.filter(({ start }) => start >= at && start < statement.end);
  for (const { start, end, target } of within.sort((a, b) => a.start - b.start)) {
    printed += text.slice(at, start) + (target ? nameFor(target) : "");
    at = end;
  }
  return brief(printed + text.slice(at, statement.end));
}

// The SDK's comments are pages of HTML that end in @public; their first paragraph says what a field is.
const brief = (text: string) =>
  text.replace(/\/\*\*((?!\*\/)[\s\S])*?@public\s*\*\//g, (comment) => {
    const words = comment.replace(/^\s*\*+ ?/gm, "").replace(/^\/\*\*|@public[\s\S]*$/g, "");
    const first = words
      .split("</p>")[0]!
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim();
    return first ? `/** ${first} */` : "";
  });
