import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, UNLISTED } from "../../src/model/index.ts";
import { baselineText, knownFailure, readBaseline } from "../../src/suppress/baseline-file.ts";
import { compareWithBaseline } from "../../src/suppress/baseline.ts";
import { sorted } from "../../src/suppress/sort.ts";
import { aFinding } from "../report/sample.ts";
import { aBucket, aScope, LOGS, VERSIONING } from "./world.ts";

describe("the file of a baseline", () => {
  it("has a line for each failure, by rule and ARN, and nothing of the others", () => {
    const passed = aFinding(VERSIONING, { outcome: "pass", resource: { name: "ok" } });
    const text = baselineText([aBucket("b"), passed, aBucket("a"), aBucket("z", {}, LOGS)]);
    expect(text.split("\n").slice(3)).toEqual([
      expect.stringMatching(/^[0-9a-f]{32} s3-bucket-logs-off 111122223333 eu-west-1 arn:aws:s3:::z$/),
      expect.stringMatching(/^[0-9a-f]{32} s3-bucket-versioning-off 111122223333 eu-west-1 arn:aws:s3:::a$/),
      expect.stringMatching(/^[0-9a-f]{32} s3-bucket-versioning-off 111122223333 eu-west-1 arn:aws:s3:::b$/),
      "",
    ]);
  });

  it("is read as it was written, whatever names are in it, and in whatever order they came", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "binary", minLength: 1 })), (names) => {
        const findings = names.map((name) => aBucket(name));
        const text = baselineText(findings);
        expect(text).toMatch(/^[\x20-\x7e\n]*$/);
        expect(text.split("\n")).toHaveLength(names.length + 4);
        expect(baselineText(findings.toReversed())).toBe(text);
        const read = readBaseline(text, "b");
        expect(new Set(read.map((one) => JSON.stringify(one)))).toEqual(
          new Set(findings.map((one) => JSON.stringify(knownFailure(one)))),
        );
      }),
    );
  });

  it.each([
    ["", /no baseline/],
    ["{}", /no baseline/],
    ["# cloud-audit baseline, version x\n", /no baseline/],
    ["# cloud-audit baseline, version 2\n", /version 2; this cloud-audit reads version 1/],
    ["# cloud-audit baseline, version 1\n<<<<<<< HEAD\n", /b:2: this is no line/],
    ["# cloud-audit baseline, version 1\n\n0123 rule 1 r arn\n", /b:3: this is no line/],
  ])("%j is refused in words", (text, words) => {
    expect(() => readBaseline(text, "b")).toThrow(words);
  });

  it("may have Windows' line ends", () => {
    expect(readBaseline(baselineText([aBucket("a")]).replaceAll("\n", "\r\n"), "b")[0]!.arn).toBe("arn:aws:s3:::a");
  });
});

describe("a comparison with a baseline", () => {
  const of = (old: readonly Finding[], now: readonly Finding[], scope = aScope()) =>
    compareWithBaseline(now, old.map(knownFailure), scope);
  const old = [aBucket("a"), aBucket("b")];

  it("marks what is known, and leaves what is new", () => {
    const { findings, baseline } = of(old, [aBucket("b"), aBucket("c")]);
    expect(findings.map(({ known }) => known)).toEqual([true, undefined]);
    expect(baseline).toMatchObject({ known: 1, untold: 0, fixed: [{ arn: "arn:aws:s3:::a" }] });
  });

  it("puts what is new first", () => {
    const { findings } = of(old, [aBucket("a"), aBucket("z")]);
    expect(sorted(findings).map(({ resource }) => resource.name)).toEqual(["z", "a"]);
  });

  it("does not mark what is suppressed, nor call it fixed", () => {
    const { findings, baseline } = of(old, [{ ...old[0]!, outcome: "suppressed" }, old[1]!]);
    expect(findings[0]!.known).toBeUndefined();
    expect(baseline).toEqual({ known: 1, fixed: [], untold: 0 });
  });

  it.each<[string, readonly Finding[], Parameters<typeof aScope>[0]]>([
    ["could not be decided", [aFinding(VERSIONING, { outcome: "unknown", resource: { name: "a" } })], {}],
    [
      "could not be listed",
      [aFinding(VERSIONING, { outcome: "unknown", resource: { name: UNLISTED, arn: "arn:x", region: "global" } })],
      {},
    ],
    ["was not evaluated", [], { rules: new Set([LOGS.id]) }],
    ["is of another account", [], { accounts: ["999999999999"] }],
    ["is of another region", [], { regions: ["global", "us-east-1"] }],
    ["may have another tag", [], { fewerResources: true }],
  ])("does not call fixed what %s", (_, now, scope) => {
    expect(of([aBucket("a")], now, aScope(scope)).baseline).toEqual({ known: 0, fixed: [], untold: 1 });
  });

  it("calls fixed what another region could not list", () => {
    const elsewhere = { name: UNLISTED, arn: "arn:x", region: "us-east-1" };
    const now = [aFinding(VERSIONING, { outcome: "unknown", resource: elsewhere })];
    expect(of([aBucket("a")], now).baseline.fixed).toHaveLength(1);
  });
});
