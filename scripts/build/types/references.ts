import ts from "typescript";

/** A name that a declaration takes from outside itself. */
export interface Reference {
  /** Where it stands in the file. */
  readonly start: number;
  /** Its parts: `A`, `B`, `C` of `A.B.C`, or of `import("x").A.B.C`. */
  readonly path: readonly ts.Identifier[];
  /** The module of `import("x")`. */
  readonly module?: string;
}

/** Every reference of a statement that nothing within the statement binds. */
export function referencesIn(statement: ts.Statement, file: ts.SourceFile): Reference[] {
  const found: Reference[] = [];
  const visit = (node: ts.Node, bound: ReadonlySet<string>): void => {
    const names = boundBy(node);
    const inner = names.length ? new Set([...bound, ...names]) : bound;
    const named = nameIn(node);
    if (ts.isImportTypeNode(node)) found.push(importType(node, file));
    else if (named) {
      const path = partsOf(named);
      if (path && !inner.has(path[0]!.text)) found.push({ start: named.getStart(file), path });
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(statement, new Set());
  return found;
}

function nameIn(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  if (ts.isTypeQueryNode(node)) return ts.isImportTypeNode(node.exprName) ? undefined : node.exprName;
  if (ts.isComputedPropertyName(node)) return node.expression;
  return undefined;
}

function partsOf(node: ts.Node): ts.Identifier[] | undefined {
  if (ts.isIdentifier(node)) return [node];
  if (ts.isQualifiedName(node)) return [...(partsOf(node.left) ?? []), node.right];
  if (ts.isPropertyAccessExpression(node)) return [...(partsOf(node.expression) ?? []), node.name as ts.Identifier];
  return undefined;
}

function importType(node: ts.ImportTypeNode, file: ts.SourceFile): Reference {
  const argument = node.argument as ts.LiteralTypeNode;
  const module = (argument.literal as ts.StringLiteral).text;
  if (!node.qualifier) throw new Error(`${node.getText(file)} is a whole module: name what is meant of it`);
  // `typeof import("x").y` keeps its first word.
  const start = argument.getStart(file) - "import(".length;
  return { start, path: partsOf(node.qualifier)!, module };
}

/** Names that a node binds for what is within it. */
function boundBy(node: ts.Node): readonly string[] {
  if (ts.isMappedTypeNode(node)) return [node.typeParameter.name.text];
  if (ts.isConditionalTypeNode(node)) return inferredIn(node.extendsType);
  if (ts.isModuleBlock(node)) return node.statements.flatMap((one) => namesOf(one));
  const { typeParameters, parameters } = node as ts.SignatureDeclaration;
  return [
    ...(typeParameters ?? []).map(({ name }) => name.text),
    ...(parameters ?? []).flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])),
  ];
}

function inferredIn(node: ts.Node): string[] {
  const own = ts.isInferTypeNode(node) ? [node.typeParameter.name.text] : [];
  const within: string[] = [];
  ts.forEachChild(node, (child) => void within.push(...inferredIn(child)));
  return [...own, ...within];
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
  const { name } = statement as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}
