import { declaredRules, declaredServices, type Exported } from "./declared.ts";

/** The static list of rules. */
export async function ruleRegistry(): Promise<[string, string]> {
  const rules = await declaredRules();
  const imports = rules.map(({ file }, i) => `import rule${i} from "./${file.slice("rules/".length)}";`);
  return [
    "rules/index.ts",
    `${imports.join("\n")}
import type { Rule } from "../src/rule/index.ts";

/** Every rule that ships, by id. */
export const rules: readonly Rule[] = [
${rules.map((_, i) => `  rule${i},`).join("\n")}
];
`,
  ];
}

/** Everything that rule authors may select: kinds, facts, and the helpers that come with them. */
export async function serviceRegistry(): Promise<[string, string]> {
  const { kinds, facts } = await declaredServices();
  return ["src/services/index.ts", [...kinds, ...facts].sort(byFile).map(exportLine).join("\n") + "\n"];
}

const byFile = (a: Exported<unknown>, b: Exported<unknown>) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.name < b.name ? -1 : 1;

// `export { instance as dbInstance }` would be a second name for one thing: names are unique across services.
const exportLine = ({ file, name }: Exported<unknown>) =>
  `export { ${name} } from "./${file.slice("src/services/".length)}";`;
