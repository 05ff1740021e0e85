/**
 * Starts a rule: `npm run new-rule -- rds-instance-single-az AWS::RDS::DBInstance`.
 * Writes the rule and its test with everything that must be filled in, then regenerates the registries.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { declaredServices, root } from "./generate/declared.ts";

const [id, type] = process.argv.slice(2);
if (!id || !type || !/^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(id)) {
  console.error("Usage: npm run new-rule -- <service>-<resource>-<defect> <CloudFormation type>");
  process.exit(2);
}
const { kinds } = await declaredServices();
const kind = kinds.find(({ value }) => value.spec.type === type);
if (!kind) {
  console.error(
    `There is no kind ${type} yet. Kinds: ${kinds
      .map(({ value }) => value.spec.type)
      .sort()
      .join(", ")}`,
  );
  console.error("CONTRIBUTING.md says how to add one.");
  process.exit(2);
}
const folder = id.split("-")[0]!;
write(`rules/${folder}/${id}.ts`, ruleText(id, kind.name, kind.file));
write(`test/rules/${folder}/${id}.test.ts`, testText(id, folder));
console.log("Now fill them in, then: npm run generate && npm test");

function write(path: string, text: string): void {
  const full = join(root, path);
  if (existsSync(full)) {
    console.error(`${path} exists already`);
    process.exit(2);
  }
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  console.log(`wrote ${relative(process.cwd(), full)}`);
}

function ruleText(ruleId: string, kindName: string, file: string): string {
  return `import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { ${kindName} } from "../../${file}";

export default defineRule({
  id: "${ruleId}",
  title: "TODO the defect in one sentence, without a full stop",
  severity: "medium",
  why: "TODO what can happen to someone who leaves it so.",
  fix: { text: "TODO how to mend it." },
  references: { docs: ["https://docs.aws.amazon.com/TODO"] },
  examples: { pass: "TODO a good one.", fail: "TODO a bad one." },
  subject: ${kindName}.with(),
  check: (resource) => (resource.name === "TODO" ? pass : fail("TODO what is wrong with this very resource", {})),
});
`;
}

function testText(ruleId: string, service: string): string {
  return `import rule from "../../../rules/${service}/${ruleId}.ts";
import { verdicts } from "../../verdicts.ts";

verdicts(rule, {
  passes: { "TODO the good case": { subject: {} } },
  fails: { "TODO the bad case": { subject: {}, message: "TODO" } },
});
`;
}
