import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { openOutputs } from "../../src/cli/outputs.ts";
import { Problem, type Report } from "../../src/model/index.ts";
import { markdown } from "../../src/report/markdown.ts";
import { renderWhole } from "../../src/report/index.ts";
import { aFinding, aGap, aReport, aRule, aScan, PLAIN } from "./sample.ts";
import { openDatabase, scenario } from "./scenario.ts";

const text = (report: Report) => markdown(report, PLAIN)[0]!;
const html = (report: Report) => marked.parse(text(report), { gfm: true, async: false });
const rule = aRule();
const clean = aReport([aFinding(rule, { outcome: "pass" })]);

/** All tags that the report makes itself. */
const TAG =
  /^<(\/?(details|summary|b|h[234]|p|ul|li|strong|code|pre|table|thead|tbody|tr|th|td|blockquote)|details open|code class="language-sh"|t[hd] align="(left|right)"|wbr)>$/;
/** Within code, GitHub makes nothing of what it finds. */
const outsideOfCode = (page: string) => page.replace(/<code.*?<\/code>/gs, "<code>");

describe("Markdown", () => {
  it("is this, for a finding and a gap", () => {
    const report = aReport([aFinding(rule, { evidence: { Status: "Off" } })], { gaps: [aGap({ message: "no" })] });
    expect(text(report)).toBe(`## cloud-audit: 1 check failed

> [!WARNING]
> Not the whole picture: something could not be read.

| Outcome | Checks |
| :-- | --: |
| 🔴 failed, critical | 0 |
| 🟠 failed, high | 0 |
| 🟡 failed, medium | 1 |
| 🔵 failed, low | 0 |
| ⚪ failed, info | 0 |
| ❔ could not be decided | 0 |
| ✅ passed | 0 |
| ➖ does not apply | 0 |
| 🔕 suppressed | 0 |

1 account · 2 regions · 30 rules · 100 % of 1 check decided · 2026-06-15 12:00 UTC · cloud-audit 1.2.3

<details>
<summary><b>🟡 Medium</b>: 1 check of 1 rule</summary>

#### S3 bucket keeps no earlier versions of its objects (\`s3-bucket-versioning-off\`)

An overwrite or a delete, by mistake or by an intruder, cannot be undone.

- \`assets\` (eu-west-1): versioning is off \`{"Status":"Off"}\`

**Fix.** Turn on versioning, with a lifecycle rule that expires old versions.

\`\`\`sh
aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled
\`\`\`

More: \`cloud-audit explain s3-bucket-versioning-off\`

</details>

### Could not be read

None of this counts as good.

- \`s3:GetBucketVersioning\` access denied in eu-west-1. Missing permission: \`s3:GetBucketVersioning\`. Leaves 1 rule undecided, on 3 resources. AccessDenied: no

### Next

\`\`\`sh
cloud-audit explain s3-bucket-versioning-off   # what it means, how to fix it
cloud-audit permissions   # what IAM must allow
cloud-audit scan -o json=cloud-audit.json   # all of it
\`\`\`
`);
  });

  it.each([
    ["nothing failed", clean],
    ["nothing to judge", aReport([])],
    ["nothing failed among what could be read", { ...clean, gaps: [aGap()] }],
    ["nothing failed among what could be read", { ...clean, scan: aScan({ interrupted: true }) }],
    ["nothing could be judged", aReport([aFinding(rule, { outcome: "unknown" })])],
    ["17 checks failed", scenario],
  ])("answers: %s", (answer, report) => {
    expect(text(report)).toMatch(new RegExp(`^## cloud-audit: ${answer}\n`));
    expect(text(report).includes("[!WARNING]")).toBe(/read|judged/.test(answer) || report === scenario);
  });

  it("folds findings by severity, the grave unfolded, then what else was asked for", async () => {
    const [all] = await renderWhole("markdown", scenario, PLAIN);
    expect(
      all!.match(/<details.*\n.*<\/summary>/g)!.map((line) => line.replace(/\n|<\/?b>|<\/?summary>/g, "")),
    ).toEqual([
      "<details open>🔴 Critical: 1 check of 1 rule",
      "<details open>🟠 High: 4 checks of 1 rule",
      "<details>🟡 Medium: 12 checks of 1 rule",
      "<details>❔ Undecided: 1 check of 1 rule",
      "<details>🔕 Suppressed: 1 check of 1 rule",
      "<details>➖ Does not apply: 1 check of 1 rule",
      "<details>✅ Passed: 1 check of 1 rule",
    ]);
    const [some] = await renderWhole("markdown", { ...scenario, show: new Set(["unknown"]) }, PLAIN);
    expect(some!.match(/<details/g)).toHaveLength(1);
    expect(some).toContain("| ❔ could not be decided | 1,220 |");
    expect(some).toContain("### Could not be read");
  });

  it.each([
    ["a pipe", "a|b"],
    ["backticks", "a`` ` b`"],
    ["HTML", `<img src=x onerror=alert(1)></details><!--`],
    ["a link", "[x](https://evil.example) ![y](z) https://evil.example www.evil.example"],
    ["mentions and references", "@octocat #1 octo/cat#2 a@b.example :tada:"],
    ["entities", "&#64;octocat &lt;b&gt; #64; $x$"],
    ["emphasis", "**a** _b_ ~~c~~ \\* \\"],
  ])("makes nothing of %s", (_, name) => {
    const report = aReport([aFinding(rule, { resource: { name }, message: name, title: name })], {
      rules: [aRule({ why: name })],
      gaps: [aGap({ message: name, region: name })],
    });
    const page = html(report);
    for (const tag of page.match(/<[^>]*>/g)!) expect(tag).toMatch(TAG);
    expect(outsideOfCode(page)).not.toMatch(/@\w|[^&]#\d|:\/\/|www\.|<a /);
    expect(page.match(/<li>/g)).toHaveLength(2);
    expect(page.match(/<tr>/g)).toHaveLength(10);
  });

  it("keeps its form, whatever resources are called", () => {
    const nasty = fc.constantFrom(
      ..."`|<>*_[]()@#:&\\~$!-+=\n\u202e ",
      "```",
      "](",
      "</details>",
      "https://a.b",
      "www.",
    );
    const anyText = fc.string({ unit: fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 1 })) });
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, message, tag) => {
        const some = { resource: { name, region: tag, account: tag }, message, evidence: { [name]: tag } };
        const report = aReport([aFinding(rule, some), aFinding(rule, { ...some, outcome: "unknown" })], {
          rules: [aRule({ why: message })],
          gaps: [aGap({ message, code: name, region: tag })],
          scan: aScan({ accounts: ["a", "b"] }),
        });
        const page = html(report);
        for (const found of page.match(/<[^>]*>/g)!) expect(found).toMatch(TAG);
        expect(page.match(/<li>/g)).toHaveLength(3);
        expect(page.match(/<details>/g)).toHaveLength(2);
        expect(outsideOfCode(page)).not.toMatch(/@[\w]|:\/\/|www\./);
        expect(text(report)).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });

  it("stays within 1 MiB, says what did not fit, and keeps the gaps", () => {
    const findings = Array.from({ length: 20_000 }, (_, i) =>
      aFinding(i === 0 ? openDatabase : rule, { message: "데".repeat(100), resource: { name: `bucket-${i}` } }),
    );
    const all = text(aReport(findings, { gaps: Array.from({ length: 60 }, (_, i) => aGap({ operation: `Get${i}` })) }));
    expect(Buffer.byteLength(all)).toBeLessThan(1_048_576);
    expect(Buffer.byteLength(all)).toBeGreaterThan(990_000);
    const [, left = ""] = /^> ([\d,]+) findings did not fit here/m.exec(all)!;
    expect(all.match(/^- `bucket-/gm)!.length + Number(left.replace(",", ""))).toBe(20_000);
    expect(all).toContain("bucket-0`");
    expect(all).toContain("- and 10 more");
    expect(all.match(/<details/g)).toHaveLength(all.match(/<\/details>/g)!.length);
  });
});

describe("--github", () => {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-summary-"));
  const file = join(folder, "summary.md");
  const world = (env: Record<string, string>) => {
    let out = "";
    const stdout = { write: (text: string) => (out += text) };
    return { world: { env, cwd: folder, stdout } as never, out: () => out };
  };
  const outputs = (flags: object, env: Record<string, string>) => {
    const made = world(env);
    const { write } = openOutputs(flags, made.world);
    return { ...made, write: (report: Report) => write(report, { sarifAnchor: "" }) };
  };

  it("adds Markdown to the file that GitHub names, beside the other reports", async () => {
    writeFileSync(file, "before");
    const { write, out } = outputs({ github: true }, { GITHUB_STEP_SUMMARY: file });
    await write(clean);
    expect(readFileSync(file, "utf8")).toBe(`before\n${text(clean)}`);
    expect(out()).toContain("Nothing failed");
    const quiet = outputs({ github: true, quiet: true }, { GITHUB_STEP_SUMMARY: file });
    await quiet.write(clean);
    expect(quiet.out()).toBe("");
    rmSync(folder, { recursive: true });
  });

  it.each([{}, { GITHUB_STEP_SUMMARY: "" }])("says that it is of no use elsewhere: %j", (env) => {
    expect(() => outputs({ github: true }, env as never)).toThrow(Problem);
    expect(() => outputs({ github: true }, env as never)).toThrow(/\$GITHUB_STEP_SUMMARY names, which is not set/);
    expect(() => outputs({}, env as never)).not.toThrow();
  });
});
