import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/index.ts";
import { csv } from "../../src/report/csv.ts";
import { renderWhole } from "../../src/report/index.ts";
import { aFinding, aGap, aReport, aRule, PLAIN } from "./sample.ts";
import { scenario } from "./scenario.ts";

/** RFC 4180, strictly: records end in CRLF, a quote stands only around a cell or doubled within one. */
function parse(text: string): string[][] {
  const records: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`No cell at ${at}: ${text.slice(at, at + 40)}`);
    records.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === "\r\n") records.push([]);
  }
  if (records.pop()!.length > 0) throw new Error("The last record has no end.");
  return records;
}
function rows(report: Report): Record<string, string>[] {
  const [header = [], ...records] = parse(csv(report, PLAIN)[0]!);
  for (const record of records) expect(record).toHaveLength(header.length);
  return records.map((record) => Object.fromEntries(record.map((value, i) => [header[i]!, value])));
}
const rule = aRule();

describe("CSV", () => {
  it("is this, for a finding and a gap", () => {
    expect(
      csv(aReport([aFinding(rule, { evidence: { Status: "Off" } })], { gaps: [aGap({ message: "no" })] }), PLAIN),
    ).toEqual([
      [
        `"outcome","severity","rule","title","resource","arn","type","account","region","message","evidence","controls","fix","fingerprint"`,
        `"fail","medium","s3-bucket-versioning-off","S3 bucket keeps no earlier versions of its objects","assets","arn:aws:s3:::assets","AWS::S3::Bucket","111122223333","eu-west-1","versioning is off","{""Status"":""Off""}","FSBP S3.14; Well-Architected SEC08-BP04","Turn on versioning, with a lifecycle rule that expires old versions.","${aFinding(rule).fingerprint}"`,
        `"gap","","s3-bucket-versioning-off","s3:GetBucketVersioning could not be read: access denied","","","","111122223333","eu-west-1","AccessDenied: no","","","Allow s3:GetBucketVersioning.",""`,
        "",
      ].join("\r\n"),
    ]);
  });

  it("holds all that was asked for, and every gap", async () => {
    const found = rows(scenario);
    expect(found).toHaveLength(scenario.findings.length + scenario.gaps.length);
    const asked = parse((await renderWhole("csv", { ...scenario, show: new Set(["skip"]) }, PLAIN))[0]!);
    expect(asked.slice(1).map(([outcome]) => outcome)).toEqual(["skip", ...scenario.gaps.map(() => "gap")]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "\\t=1"],
    ["\r=1", "\\r=1"],
    [" =1", " '=1"],
    ["\uff1d1", "'\uff1d1"],
    ["a;=1", "a;'=1"],
    ["a-b=c", "a-b=c"],
    ['a","=1', 'a","=1'],
    ["a\r\nb", "a\\r\\nb"],
    ["a\u202eb", "a\\u{202e}b"],
  ])("writes the name %j as %j", (name, expected) => {
    expect(rows(aReport([aFinding(rule, { resource: { name } })]))[0]!["resource"]).toBe(expected);
  });

  it("holds no formula and no line end, whatever resources are called", () => {
    const unit = fc.oneof(fc.constantFrom(..."=+-@\t\r\n\",; '"), fc.string({ unit: "binary", maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit }), (name, message) => {
        const finding = aFinding(rule, { message, resource: { name, arn: message }, evidence: { [name]: message } });
        const [row, gap] = rows(aReport([finding], { gaps: [aGap({ message: name, code: message })] }));
        for (const value of [...Object.values(row!), ...Object.values(gap!)])
          expect(value).not.toMatch(/^ *[=+\-@\t\r]|[\r\n]|; *[=+\-@]/);
      }),
    );
  });
});
