import { readFileSync } from "node:fs";
import draft04 from "ajv-draft-04";
import type { ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import stringWidth from "string-width";
import { beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { changed, type Finding, type Report } from "../../src/model/index.ts";
import { type Format, FORMATS, renderWhole } from "../../src/report/index.ts";
import { buildReport } from "../../src/report/build.ts";
import { aScan, PLAIN } from "../report/sample.ts";
import { demo } from "./accounts.ts";
import { scan } from "./scan.ts";

const NAMES: readonly string[] = [
  "n".repeat(10_000),
  "이름 ".repeat(2_500),
  "\u001b[2J\u001b]0;owned\u0007\u009b31m red",
  "a\r\nb\tc\0d\u0085e\u2028f\u2029g",
  "\u202eevil\u2066\u200f שלום مرحبا",
  "👩‍💻🚀🇰🇷 e\u0301 \ud800 \uffff",
  '=HYPERLINK("http://evil","x")',
  "@SUM(1)|+cmd;-1",
  `"><script>alert(1)</script>]]>&amp;<!--`,
  "| a | `b` **c** [d](http://e) @team #1\n# h",
  "::error::x\n##[command]y",
];
const OUTCOMES = ["fail", "unknown", "pass", "skip"] as const;

/** The demo's findings, with every text that AWS or a user could have chosen replaced. */
function hostile(clean: readonly Finding[]): Report {
  const findings = OUTCOMES.flatMap((outcome) => clean.filter((one) => one.outcome === outcome).slice(0, NAMES.length));
  const renamed = findings.map((one, i): Finding => {
    const name = NAMES[i % NAMES.length]!;
    const unread = one.outcome === "unknown" ? { unread: { ...one.unread!, message: name, code: name } } : {};
    const resource = { ...one.resource, name, arn: `${one.resource.arn}/${name}`, tags: { [name]: name, a: name } };
    const evidence = { [name]: name, list: [name, { deep: name }] };
    return changed(one, { ...unread, resource, message: name || "x", evidence });
  });
  const show = new Set(OUTCOMES);
  const used = rules.filter(({ id }) => renamed.some(({ ruleId }) => ruleId === id));
  const counts = { fail: 0, unknown: 0, pass: 0, skip: 0 };
  for (const { outcome } of renamed) counts[outcome as "fail"]++;
  return buildReport({ version: "1.2.3", scan: aScan(), rules: used, counts: [counts], findings: renamed, show });
}

let report: Report;
beforeAll(async () => {
  report = hostile(await scan(rules, demo()));
}, 60_000);

// What steers a terminal, or turns about what stands beside it; line ends are looked at apart.
const STEERS = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const written = async (format: Format) => (await renderWhole(format, report, PLAIN)).join("");
const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as object;
const SCHEMAS: Readonly<Record<string, () => ValidateFunction>> = {
  json: () => formats.default(new Ajv2020({ strict: false })).compile(read("schema/report-1.json")),
  sarif: () =>
    formats.default(new draft04.default({ strict: false })).compile(read("fixtures/schemas/sarif-schema-2.1.0.json")),
};

describe("names that mean harm", () => {
  it.each(FORMATS)("do not steer a terminal by %s", async (format) => {
    // A carriage return before a line feed is CSV's own.
    const text = (await written(format)).replaceAll("\r\n", "\n");
    expect(STEERS.exec(text)?.[0].codePointAt(0)?.toString(16)).toBeUndefined();
  });

  it.each(["json", "sarif", "gitlab", "ocsf", "asff"] as const)("leave %s valid", async (format) => {
    for (const part of await renderWhole(format, report, PLAIN)) {
      const data = JSON.parse(part) as object;
      const check = SCHEMAS[format]?.();
      check?.(data);
      expect(check?.errors ?? []).toEqual([]);
    }
  });

  it("leave JUnit's XML whole", async () => {
    const text = await written("junit");
    const open = text.match(/<(\w+)[^<>]*[^/<>]>/g)?.length;
    expect(open).toBe(text.match(/<\/\w+>/g)?.length);
    expect(text).not.toContain("<script");
    expect(text).not.toMatch(/[\ud800-\udfff\ufffe\uffff](?![\udc00-\udfff])/u);
  });

  it("keep CSV to one line a row, and out of a spreadsheet's formulas", async () => {
    const lines = (await written("csv")).trimEnd().split("\r\n");
    const unquoted = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, "x"));
    expect(new Set(unquoted.map((line) => line.split(",").length)).size).toBe(1);
    expect(lines.length).toBe(1 + report.findings.length + report.gaps.length);
    for (const line of lines) expect(line).not.toMatch(/(^|,)"[\s]*[=+@\-\t\r]/);
  });

  it("keep Markdown without markup of their own", async () => {
    // In a span of code nothing is markup.
    const text = (await written("markdown")).replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, "");
    expect(/<script.{20}|^# h|^::error/m.exec(text)?.[0]).toBeUndefined();
  });

  it("do not break the lines of the text", async () => {
    for (const line of (await written("text")).split("\n"))
      if (!/^ +(\w+ +)?(aws |cloud-audit|--)/.test(line)) expect(stringWidth(line)).toBeLessThanOrEqual(PLAIN.width);
  });
});
