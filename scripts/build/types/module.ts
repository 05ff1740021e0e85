import { readFileSync } from "node:fs";
import ts from "typescript";
import { quickened } from "../quick-start.ts";

/** A name of another module; `*` is the module itself as a namespace. */
export interface Origin {
  readonly from: string;
  readonly name: string;
}

/** What a declaration file declares, imports and exports, by name. */
export interface Declarations {
  readonly file: ts.SourceFile;
  readonly locals: ReadonlyMap<string, readonly ts.Statement[]>;
  readonly imports: ReadonlyMap<string, Origin>;
  /** Exports of its own declarations (`local`), and of others' names. */
  readonly exports: ReadonlyMap<string, Origin | { readonly local: string }>;
  /** Modules whose exports are all passed on. */
  readonly stars: readonly string[];
}

// Comments are taken as text.
const PARSE = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };

/** Reads a declaration file, with the changes that the build makes to the code beside it. */
export function readDeclarations(path: string): Declarations {
  const text = quickened(readFileSync(path, "utf8"), path);
  const file = ts.createSourceFile(path, text, PARSE);
  const locals = new Map<string, ts.Statement[]>();
  const imports = new Map<string, Origin>();
  const exports = new Map<string, Origin | { local: string }>();
  const stars: string[] = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) for (const [name, origin] of imported(statement)) imports.set(name, origin);
    else if (ts.isExportAssignment(statement)) exports.set("default", { local: statement.expression.getText(file) });
    else if (ts.isExportDeclaration(statement)) {
      const from = statement.moduleSpecifier && textOf(statement.moduleSpecifier);
      if (!statement.exportClause) stars.push(from!);
      else for (const [name, target] of exported(statement.exportClause, from)) exports.set(name, target);
    } else
      for (const name of declared(statement)) {
        locals.set(name, [...(locals.get(name) ?? []), statement]);
        if (has(statement, ts.SyntaxKind.ExportKeyword))
          exports.set(has(statement, ts.SyntaxKind.DefaultKeyword) ? "default" : name, { local: name });
      }
  }
  return { file, locals, imports, exports, stars };
}

const textOf = (node: ts.Expression) => (node as ts.StringLiteral).text;

function imported({ importClause, moduleSpecifier }: ts.ImportDeclaration): [string, Origin][] {
  const from = textOf(moduleSpecifier);
  const { name, namedBindings } = importClause ?? {};
  const found: [string, Origin][] = name ? [[name.text, { from, name: "default" }]] : [];
  if (!namedBindings) return found;
  if (ts.isNamespaceImport(namedBindings)) return [...found, [namedBindings.name.text, { from, name: "*" }]];
  return [
    ...found,
    ...namedBindings.elements.map((one): [string, Origin] => [
      one.name.text,
      { from, name: (one.propertyName ?? one.name).text },
    ]),
  ];
}

function exported(clause: ts.NamedExportBindings, from: string | undefined): [string, Origin | { local: string }][] {
  if (ts.isNamespaceExport(clause)) return [[clause.name.text, { from: from!, name: "*" }]];
  return clause.elements.map((one) => {
    const name = (one.propertyName ?? one.name).text;
    return [one.name.text, from === undefined ? { local: name } : { from, name }];
  });
}

function declared(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
  const { name } = statement as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

function has(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((one) => one.kind === kind);
}
