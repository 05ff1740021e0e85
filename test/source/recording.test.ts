import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collect } from "../../src/collect/index.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import { type Account, type AnyRule, OUTCOMES, Problem, type Source, Unread } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { fail, pass } from "../../src/rule/index.ts";
import { Recorded } from "../../src/source/record.ts";
import { Replay } from "../../src/source/replay.ts";
import { ACCOUNT, denied, FakeSource, inRegion, pages } from "../collect/fake-source.ts";
import { thing } from "../collect/things.ts";
import { ruleOf } from "../evaluate/scan.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cloud-audit-"));
  file = join(folder, "account.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const rule: AnyRule = ruleOf({
  subject: thing.with("color"),
  check: (one) => (one.color === "red" ? pass : fail(`it is ${one.color}`, { when: one.When, bytes: one.Bytes })),
});

/** What a scan of a source finds; the source is closed. */
async function findings(source: Source, rules: readonly AnyRule[] = [rule]) {
  const found = [];
  for (const account of await source.accounts()) {
    const inventory = await collect(plan(rules), account, source);
    const settings = { keep: new Set(OUTCOMES), severities: new Map(), options: new Map(), wanted: () => true };
    found.push(...evaluate(rules, inventory, { ...settings, now: source.readAt }).findings);
  }
  await source.close();
  return found;
}

const replies = () => ({
  listThings: inRegion(
    { "us-east-1": denied() },
    pages([
      { Things: [{ Name: "a", When: new Date(1.7e12), Bytes: new Uint8Array([0, 255, 7]) }] },
      { Things: [{ Name: "ü €\u2028" }] },
      denied({ reason: "throttled", code: "Throttling" }),
    ]),
  ),
  getThing: ({ input }: { input: { Name: string } }) => (input.Name === "a" ? { Color: "blue" } : { Color: "red" }),
});

async function record(source: Source = new FakeSource(replies())): Promise<void> {
  await findings(new Recorded(source, file, "1.2.3"));
}
const lines = () => readFileSync(file, "utf8").split("\n");

describe("a recording", () => {
  it("replayed gives the findings of the scan, unknown ones included", async () => {
    const live = await findings(new Recorded(new FakeSource(replies()), file, "1.2.3"));
    const replayed = await findings(new Replay(file));
    expect(replayed).toEqual(live);
    expect(live.map(({ outcome }) => outcome).sort()).toEqual(["fail", "pass", "unknown", "unknown"]);
  });

  it("keeps dates as dates and bytes as bytes", async () => {
    await record();
    const [first] = await findings(new Replay(file));
    expect(first?.evidence).toEqual({ when: new Date(1.7e12), bytes: new Uint8Array([0, 255, 7]) });
    expect(first?.evidence["bytes"]).toBeInstanceOf(Uint8Array);
  });

  it("tells when it was made", async () => {
    await record();
    expect(new Replay(file)).toMatchObject({ origin: "replay", readAt: new Date("2026-06-15T12:00:00Z") });
    expect(await new Replay(file).accounts()).toEqual([ACCOUNT]);
  });

  it("is for its owner's eyes only", async () => {
    await record();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is so too where others could read the file that was there", async () => {
    writeFileSync(file, "old");
    chmodSync(file, 0o644);
    const source = new Recorded(new FakeSource(replies()), file, "1.2.3");
    await source.accounts();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await findings(source);
    expect(readFileSync(file, "utf8")).not.toContain("old");
  });

  it("that cannot be written is known before anything is read", async () => {
    const source = new FakeSource({});
    const recorded = new Recorded(source, join(folder, "no", "such", "folder"), "1");
    await expect(recorded.accounts()).rejects.toThrow(/ENOENT/);
    expect(source.calls).toEqual([]);
  });

  it("holds no secret of a read that does not ship", async () => {
    const secret = "correct-horse-battery-staple";
    const source = new FakeSource({ listThings: {}, getThing: {} });
    const { admitted } = await import("../../src/source/admission.ts");
    const send = source.send.bind(source);
    source.send = async (call) => {
      await send(call);
      return {
        output: await admitted(call.read, { Things: [{ Name: "a", Environment: { Variables: { A: secret } } }] }),
      };
    };
    await record(source);
    expect(readFileSync(file, "utf8")).toContain('"Name":"a"');
    expect(readFileSync(file, "utf8")).not.toContain(secret);
  });
});

describe("what a recording does not hold", () => {
  it("is unknown, never absent", async () => {
    await record();
    const other: AnyRule = ruleOf({
      subject: thing.with("weight"),
      check: (one) => (one.weight > 1 ? pass : fail("light")),
    });
    const found = await findings(new Replay(file), [other]);
    expect(found.filter(({ outcome }) => outcome !== "unknown")).toEqual([]);
    expect(found.map(({ unread }) => unread?.reason)).toContain("not-recorded");
    expect(found.find(({ unread }) => unread?.reason === "not-recorded")?.unread).toMatchObject({
      code: "NotRecorded",
      service: "things",
      operation: "DescribeThings",
    });
  });
});

describe("regions", () => {
  it("that are chosen are the only ones looked at", async () => {
    await record();
    const replay = new Replay(file, ["eu-west-1"]);
    const [account] = (await replay.accounts()) as [Account];
    expect(account).toEqual({ ...ACCOUNT, regions: ["eu-west-1"], allRegions: false });
    expect((await findings(replay)).every(({ resource }) => resource.region === "eu-west-1")).toBe(true);
  });

  it("that are all of it leave it whole", async () => {
    await record();
    const [account] = await new Replay(file, ["us-east-1", "eu-west-1"]).accounts();
    expect(account?.allRegions).toBe(true);
  });

  it("that it does not have are a mistake, told with those that it has", async () => {
    await record();
    expect(() => new Replay(file, ["eu-west-1", "sa-east-1"])).toThrow(/sa-east-1/);
    expect(hintOf(() => new Replay(file, ["sa-east-1"]))).toMatch(/eu-west-1, us-east-1/);
  });
});

function hintOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Problem) return error.hint;
    throw error;
  }
  throw new Error("it worked");
}

describe("a file that is no whole recording", () => {
  const whole = async () => (await record(), lines());
  const refused = (pattern: RegExp) => {
    expect(() => new Replay(file)).toThrow(pattern);
    expect(() => new Replay(file)).toThrow(Problem);
  };

  it("is missing", () => refused(/does not exist/));
  it("is a folder", () => {
    file = folder;
    refused(/cannot be read|is a folder/);
  });
  it("is empty", () => {
    writeFileSync(file, "");
    refused(/is not a recording/);
  });
  it.each(["hello\n", "{}\n", "[1]\n", "null\n", '"x"\n', '{"cloudAuditRecording":"1"}\n'])("says %j", (text) => {
    writeFileSync(file, text);
    refused(/is not a recording/);
  });
  it("has lost its last line", async () => {
    writeFileSync(file, (await whole()).slice(0, -2).join("\n"));
    refused(/cut short/);
  });
  it("breaks off in the middle of its last line", async () => {
    const text = (await whole()).join("\n").trimEnd();
    writeFileSync(file, text.slice(0, -3));
    refused(/cut short|damaged/);
  });
  it("has lost a line in the middle", async () => {
    const all = await whole();
    writeFileSync(file, all.filter((_, i) => i !== 2).join("\n"));
    refused(/damaged|cut short/);
  });
  it("has a line in the middle that is cut", async () => {
    const all = await whole();
    writeFileSync(file, all.map((line, i) => (i === 2 ? line.slice(0, line.length / 2) : line)).join("\n"));
    refused(/damaged.*line 3/);
  });
  it("has a line in the middle that looks whole and is not: told when it is needed, not taken for an answer", async () => {
    const all = await whole();
    const at = all.findIndex((line) => line.includes('"Name":"a"'));
    writeFileSync(file, all.map((line, i) => (i === at ? line.replace('"Name":"a"', '"Name":') : line)).join("\n"));
    await expect(findings(new Replay(file))).rejects.toThrow(`damaged: line ${at + 1}`);
    await expect(findings(new Replay(file))).rejects.toThrow(Problem);
  });
  it("has a line in the middle that is something else", async () => {
    const all = await whole();
    writeFileSync(file, [...all.slice(0, 2), "<<<<<<< HEAD", ...all.slice(2)].join("\n"));
    refused(/damaged.*line 3/);
  });
  it("has a header without accounts", async () => {
    const [header, ...rest] = await whole();
    writeFileSync(file, [header!.replace(/"accounts":\[.*\],/, ""), ...rest].join("\n"));
    refused(/is not a recording|damaged/);
  });
  it("is of a newer version, told with the version that wrote it", async () => {
    const [header, ...rest] = await whole();
    writeFileSync(file, [header!.replace('"cloudAuditRecording":1', '"cloudAuditRecording":2'), ...rest].join("\n"));
    refused(/version 2.*1\.2\.3/);
    expect(hintOf(() => new Replay(file))).toMatch(/newer/);
  });
  it("may end its lines as Windows does", async () => {
    writeFileSync(file, (await whole()).join("\r\n"));
    expect((await findings(new Replay(file))).length).toBe(4);
  });
});

it("an unread call is unread again, for the same reason", async () => {
  await record();
  const replay = new Replay(file);
  const [read] = thing.spec.lists;
  const call = { account: ACCOUNT.id, region: "us-east-1", read: read as never, input: {} };
  await expect(replay.send(call)).rejects.toThrow(Unread);
  await expect(replay.send(call)).rejects.toMatchObject({ detail: { reason: "denied", action: "things:ListThings" } });
  expect(existsSync(file)).toBe(true);
});
