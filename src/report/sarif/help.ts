import { type AnyRule, type Fix, FRAMEWORKS, type References } from "../../model/index.ts";

/** What the alert's page says below the finding: as plain text, and as Markdown. */
export function help(rule: AnyRule): { text: string; markdown: string } {
  const controls = controlsOf(rule.references);
  const docs = rule.references.docs;
  return {
    text: paragraphs(rule.why, `How to fix: ${rule.fix.text}`, rule.fix.cli, controls, docs.join("\n")),
    markdown: paragraphs(
      rule.why,
      `**How to fix.** ${rule.fix.text}`,
      ...snippets(rule.fix),
      controls && `**Controls.** ${controls}`,
      docs.map((link) => `- <${link}>`).join("\n"),
      `\`cloud-audit explain ${rule.id}\``,
    ),
  };
}

const paragraphs = (...texts: readonly (string | undefined)[]) => texts.filter(Boolean).join("\n\n");

const snippets = ({ cli, terraform, cloudformation }: Fix) => [
  cli && fenced("sh", cli),
  terraform && fenced("hcl", terraform),
  cloudformation && fenced("yaml", cloudformation),
];

// The fence is longer than any run of backticks within.
function fenced(language: string, code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code.trim()}\n${fence}`;
}

function controlsOf(references: References): string {
  return Object.values(FRAMEWORKS)
    .map(({ title, controls }) => ({ title, ids: controls(references) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ title, ids }) => `${title}: ${ids.join(", ")}`)
    .join("; ");
}
