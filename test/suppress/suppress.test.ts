import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, UNLISTED } from "../../src/model/index.ts";
import type { Entry } from "../../src/suppress/entry.ts";
import { suppress } from "../../src/suppress/suppress.ts";
import { aFinding } from "../report/sample.ts";
import { aBucket, aContext, anEntry, aScope, LOGS, policy, VERSIONING } from "./world.ts";

const outcomes = (findings: readonly Finding[], entry: Partial<Entry>) =>
  suppress(findings, policy([anEntry(entry)]), aContext()).findings.map(({ outcome }) => outcome);
const isSuppressed = (finding: Finding, entry: Partial<Entry>) => outcomes([finding], entry)[0] === "suppressed";

describe("an entry means", () => {
  const bucket = aBucket("scratch-1", { tags: { team: "data", n: "1" } });
  it.each<[Partial<Entry>, boolean]>([
    [{ resource: "scratch-1" }, true],
    [{ resource: "scratch-*" }, true],
    [{ resource: "scratch-?" }, true],
    [{ resource: "arn:aws:s3:::scratch-*" }, true],
    [{ resource: "scratch" }, false],
    [{ resource: "cratch-1" }, false],
    [{ resource: "Scratch-1" }, false],
    [{ resource: "scratch.1" }, false],
    [{ resource: "arn:aws:s3:::scratch" }, false],
    [{ resource: "aws:s3:::scratch-1" }, false],
    // A pattern of names is no pattern of ARNs.
    [{ resource: "*:scratch-1" }, false],
    [{ account: "111122223333" }, true],
    [{ account: "1111*" }, true],
    [{ account: "111122223334" }, false],
    [{ region: "eu-*" }, true],
    [{ region: "eu" }, false],
    [{ tags: { team: "data" } }, true],
    [{ tags: { team: "d*", n: "1" } }, true],
    [{ tags: { team: "dat" } }, false],
    [{ tags: { team: "data", other: "*" } }, false],
    [{ tags: { toString: "*" } }, false],
    [{ resource: "scratch-1", region: "us-east-1" }, false],
    [{ rule: "s3-bucket-*" }, true],
    [{ rule: "*" }, true],
    [{ rule: "s3-bucket-unversioned" }, true],
    [{ rule: "s3-bucket-versioning" }, false],
    [{ rule: "s3-bucket-logs-off" }, false],
  ])("%j: %s", (entry, expected) => {
    expect(isSuppressed(bucket, entry)).toBe(expected);
  });

  it("a name is matched whole, whatever its letters are", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (name, more) => {
        fc.pre(!/[*?]/.test(name) && !name.startsWith("arn:"));
        expect(isSuppressed(aBucket(name), { resource: name })).toBe(true);
        expect(isSuppressed(aBucket(name + more), { resource: name })).toBe(false);
        expect(isSuppressed(aBucket(more + name), { resource: name })).toBe(more + name === name);
      }),
    );
  });
});

describe("what is suppressed", () => {
  it("says why, by whom, until when, and where that is written", () => {
    const entry = anEntry({ owner: "data-team", expires: "2027-03-31" });
    const { findings, complaints } = suppress([aBucket("scratch-1")], policy([entry]), aContext());
    expect(findings[0]).toMatchObject({
      outcome: "suppressed",
      message: "versioning is off",
      suppression: { reason: "rebuilt every night", owner: "data-team", expires: "2027-03-31", from: entry.at },
    });
    expect(complaints).toEqual([]);
  });

  it("is a failure only: what is unknown, passes or does not apply stays so", () => {
    const others = (["unknown", "pass", "skip"] as const).map((outcome) =>
      aFinding(VERSIONING, { outcome, resource: { name: `scratch-${outcome}` } }),
    );
    expect(suppress(others, policy([anEntry({ rule: "*", resource: "*" })]), aContext()).findings).toEqual(others);
  });

  it("no finding is lost, and only failures change", () => {
    const finding = fc
      .record({
        name: fc.constantFrom("scratch-1", "scratch-2", "main"),
        outcome: fc.constantFrom("fail", "unknown", "pass", "skip"),
      })
      .map(({ name, outcome }) => aFinding(VERSIONING, { outcome: outcome as never, resource: { name } }));
    const entry = fc
      .record({
        resource: fc.constantFrom("*", "scratch-*", "main", "arn:aws:s3:::main"),
        expires: fc.constantFrom(undefined, "2020-01-01", "2030-01-01"),
        maxMatches: fc.constantFrom(undefined, 1, 2),
      })
      .map(anEntry);
    fc.assert(
      fc.property(fc.array(finding), fc.array(entry, { maxLength: 4 }), fc.boolean(), (findings, entries, never) => {
        const forbidden = policy(entries, { never: new Set(never ? [VERSIONING.id] : []) });
        const after = suppress(findings, forbidden, aContext()).findings;
        expect(after.map(({ fingerprint }) => fingerprint)).toEqual(findings.map(({ fingerprint }) => fingerprint));
        after.forEach(({ outcome, suppression }, i) => {
          const before = findings[i]!.outcome;
          expect(outcome === before || (before === "fail" && outcome === "suppressed" && !never)).toBe(true);
          expect(suppression !== undefined).toBe(outcome === "suppressed");
        });
      }),
    );
  });
});

describe("an entry that expired", () => {
  const at = (expires: string) => suppress([aBucket("scratch-1")], policy([anEntry({ expires })]), aContext());
  it("holds through its last day", () => {
    expect(at("2026-06-15").findings[0]!.outcome).toBe("suppressed");
    expect(at("2026-06-15").complaints).toEqual([]);
  });

  it("fails again the day after, and says so on the finding and to its reviewers", () => {
    const { findings, complaints } = at("2026-06-14");
    expect(findings[0]).toMatchObject({
      outcome: "fail",
      message: "versioning is off; its suppression expired on 2026-06-14 (cloud-audit.yaml:2)",
    });
    expect(complaints).toEqual([
      {
        kind: "expired",
        at: "cloud-audit.yaml:2",
        message: "this suppression expired on 2026-06-14; 1 failure fails again.",
      },
    ]);
  });

  it("leaves the failure to another that holds", () => {
    const entries = [anEntry({ expires: "2026-01-01" }), anEntry({ at: "cloud-audit.yaml:9" })];
    const { findings } = suppress([aBucket("scratch-1")], policy(entries), aContext());
    expect(findings[0]!.suppression!.from).toBe("cloud-audit.yaml:9");
  });
});

describe("an entry with maxMatches", () => {
  const buckets = [1, 2, 3].map((n) => aBucket(`scratch-${n}`));
  it("holds for as many", () => {
    expect(outcomes(buckets, { maxMatches: 3 })).toEqual(["suppressed", "suppressed", "suppressed"]);
  });

  it("holds for none when there are more, and says so", () => {
    const { findings, complaints } = suppress(buckets, policy([anEntry({ maxMatches: 2 })]), aContext());
    expect(findings.map(({ outcome }) => outcome)).toEqual(["fail", "fail", "fail"]);
    expect(findings[0]!.message).toContain("its suppression matches more than 2 failures");
    expect(complaints).toMatchObject([{ kind: "over-broad", message: expect.stringContaining("matches 3 failures") }]);
  });
});

describe("rules that are never suppressed", () => {
  it("fail, by entry and by tag, and the entry is told so", () => {
    const bucket = aBucket("scratch-1", { tags: { ignore: "s3-bucket-versioning-off: because" } });
    const never = new Set([VERSIONING.id]);
    const { findings, complaints } = suppress([bucket], policy([anEntry()], { never, tag: "ignore" }), aContext());
    expect(findings).toEqual([bucket]);
    expect(complaints).toMatchObject([{ kind: "forbidden", at: "cloud-audit.yaml:2" }]);
  });
});

describe("a tag of the resource", () => {
  const tagged = (value: string, tag: string | undefined = "cloud-audit:ignore") =>
    suppress([aBucket("b", { tags: { "cloud-audit:ignore": value } })], policy([], { tag }), aContext());
  it("suppresses its rules, with its reason", () => {
    for (const ids of ["s3-bucket-versioning-off", "s3-*", "s3-bucket-logs-off s3-bucket-unversioned"]) {
      const { findings, complaints } = tagged(`${ids}: rebuilt: every night`);
      expect(findings[0]).toMatchObject({
        outcome: "suppressed",
        suppression: { reason: "rebuilt: every night", from: "tag cloud-audit:ignore" },
      });
      expect(complaints).toEqual([]);
    }
  });

  it("suppresses nothing unless the config allows it", () => {
    const { findings } = suppress([aBucket("b", { tags: { "cloud-audit:ignore": "*: x" } })], policy([]), aContext());
    expect(findings[0]!.outcome).toBe("fail");
    expect(tagged("s3-bucket-versioning-off: x", "other").findings[0]!.outcome).toBe("fail");
  });

  it.each([
    "",
    "yes",
    ": reason",
    "s3-bucket-versioning-off",
    "s3-bucket-versioning-off:",
    "s3-bucket-versioning-of: x",
  ])("%j is complained of", (value) => {
    const { findings, complaints } = tagged(value);
    expect(findings[0]!.outcome).toBe("fail");
    expect(complaints).toMatchObject([{ kind: "misspelt", at: "tag cloud-audit:ignore of arn:aws:s3:::b" }]);
  });

  it("holds for no other rule", () => {
    const { findings } = tagged("s3-bucket-logs-off: x");
    expect(findings[0]!.outcome).toBe("fail");
  });
});

describe("complaints", () => {
  const complaints = (entry: Partial<Entry>, findings: readonly Finding[] = [], scope = aScope()) =>
    suppress(findings, policy([anEntry(entry)]), aContext({ scope })).complaints.map(({ kind }) => kind);

  it("name a rule that does not exist, and the nearest", () => {
    const entries = [anEntry({ rule: "s3-bucket-versoning-off" })];
    expect(suppress([], policy(entries), aContext()).complaints[0]).toMatchObject({
      kind: "misspelt",
      message: 'there is no rule "s3-bucket-versoning-off". Did you mean "s3-bucket-versioning-off"?',
    });
    expect(complaints({ rule: "s4-*" })).toEqual(["misspelt"]);
  });

  it("name what is unused", () => {
    expect(complaints({})).toEqual(["unused"]);
    expect(complaints({}, [aFinding(VERSIONING, { outcome: "pass", resource: { name: "scratch-1" } })])).toEqual([
      "unused",
    ]);
    expect(complaints({}, [aBucket("scratch-1")])).toEqual([]);
  });

  it("do not call unused what this scan could not have matched", () => {
    expect(complaints({ account: "999999999999" })).toEqual([]);
    expect(complaints({ region: "ap-south-1" })).toEqual([]);
    expect(complaints({ resource: "arn:aws:rds:ap-south-1:111122223333:db:x" })).toEqual([]);
    expect(complaints({ resource: "arn:aws:rds:eu-west-1:111122223333:db:x" })).toEqual(["unused"]);
    expect(complaints({}, [], aScope({ fewerResources: true }))).toEqual([]);
    const onlyLogs = aScope({ fewerRules: true, rules: new Set([LOGS.id]) });
    expect(complaints({}, [], onlyLogs)).toEqual([]);
    expect(complaints({ rule: LOGS.id }, [], onlyLogs)).toEqual(["unused"]);
  });

  it("do not call unused what could not be decided", () => {
    const unknown = (name: string) => aFinding(VERSIONING, { outcome: "unknown", resource: { name } });
    expect(complaints({}, [unknown("scratch-1")])).toEqual([]);
    expect(complaints({}, [unknown(UNLISTED)])).toEqual([]);
    expect(complaints({}, [unknown("main")])).toEqual(["unused"]);
  });
});
