import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collect } from "../../src/collect/index.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import { type AnyRule, type Call, OUTCOMES, type Source, Unread } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { fail, pass } from "../../src/rule/index.ts";
import { loadBegun } from "../../src/source/load.ts";
import { Recorded } from "../../src/source/record.ts";
import { keyOf } from "../../src/source/recording.ts";
import { Replay } from "../../src/source/replay.ts";
import { Resumed } from "../../src/source/resume.ts";
import { ACCOUNT, denied, FakeSource, inRegion, pages } from "../collect/fake-source.ts";
import { part, thing } from "../collect/things.ts";
import { ruleOf } from "../evaluate/scan.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cloud-audit-"));
  file = join(folder, "account.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const rules: readonly AnyRule[] = [
  ruleOf({
    subject: thing.with("color", "weight"),
    check: (one) => (one.color === "red" ? pass : fail(`it is ${one.color}, ${one.weight}`, { when: one.When })),
  }),
  { ...ruleOf({ subject: part.with(), check: (one) => fail(`there is ${one.Id}`) }), id: "parts-parts-there" },
];

async function findings(source: Source) {
  const found = [];
  for (const account of await source.accounts()) {
    const inventory = await collect(plan(rules), account, source);
    const settings = { keep: new Set(OUTCOMES), severities: new Map(), options: new Map(), wanted: () => true };
    found.push(...evaluate(rules, inventory, { ...settings, now: source.readAt }).findings);
  }
  await source.close();
  return found;
}

type Replies = Readonly<Record<string, unknown>>;
const named = (...names: string[]) => ({ Things: names.map((Name) => ({ Name, When: new Date(1.7e12) })) });
const replies = (over: Replies = {}): Replies => ({
  listThings: inRegion(
    { "us-east-1": pages([named("ü"), named("v", "w"), named("x")]) },
    pages([named("a", "b"), named("c")]),
  ),
  getThing: ({ input: { Name } }: { input: { Name: string } }) =>
    Name === "b" ? denied({ reason: "error", code: "NoSuchColor" })(call) : { Color: Name === "a" ? "blue" : "red" },
  describeThings: ({ input: { Names } }: { input: { Names: string[] } }) => ({
    Weights: Names.map((name) => name.charCodeAt(0)),
  }),
  listPieces: ({ input: { Thing } }: { input: { Thing: string } }) => ({
    Parts: [{ Id: `${Thing}-1` }, { Id: `${Thing}-2` }],
  }),
  ...over,
});
const call = { account: ACCOUNT.id, region: "eu-west-1", read: thing.spec.aspects["color"] } as unknown as Call;

/** Answers in an order of its own, and stops after so many calls: what is asked later fails as in the live source. */
class Stopped extends FakeSource {
  private left: number;
  constructor(written: Replies, left: number) {
    super(written);
    this.left = left;
  }
  override async send(call: Call) {
    if (this.left-- <= 0) return denied({ reason: "interrupted", code: "Interrupted" })(call) as never;
    await new Promise((later) => setTimeout(later, (keyOf(call).length * 7) % 3));
    return super.send(call);
  }
}

const recordUntil = (left: number, written = replies()) =>
  findings(new Recorded(new Stopped(written, left), file, "1"));
/** Goes on with the recording. @returns what is found then, and what was asked */
async function goOn(written = replies(), left = Infinity) {
  const source = new Stopped(written, left);
  return { found: await findings(new Resumed(source, loadBegun(file))), asked: source.asked };
}
const whole = () => findings(new FakeSource(replies()));
const lines = () => readFileSync(file, "utf8").trimEnd().split("\n");

describe("a scan that goes on", () => {
  it("finds what one that was not stopped does, wherever it was stopped, however often, and asks nothing twice", async () => {
    const expected = await whole();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }), fc.nat(400), async (stops, cut) => {
        await recordUntil(stops[0]!);
        const asked: string[] = [];
        for (const stop of stops.slice(1)) asked.push(...(await goOn(replies(), stop)).asked);
        const before = asked.length;
        // Killed in the middle of a line.
        const { size } = statSync(file);
        const header = lines()[0]!.length + 1;
        if (!lines().at(-1)!.startsWith('{"entries"')) truncateSync(file, Math.max(header, size - cut));
        const held = loadBegun(file).count;
        const last = await goOn();
        expect(last.found).toEqual(expected);
        expect(await findings(new Replay(file))).toEqual(expected);
        expect(new Set(last.asked).size).toBe(last.asked.length);
        expect(held + last.asked.length).toBe(loadBegun(file).count);
        expect(before).toBe(new Set(asked).size);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves no footer when it was stopped, and one when it was not", async () => {
    await recordUntil(5);
    expect(lines().at(-1)).toMatch(/^\{"key"/);
    expect(() => new Replay(file)).toThrow(/cut short/);
    await goOn();
    expect(lines().at(-1)).toMatch(/^\{"entries":\d+\}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("keeps the moment, the regions and the files that it was begun with", async () => {
    await recordUntil(3);
    const [header, ...rest] = lines();
    const began = header!.replace("2026-06-15T12", "2026-06-01T09").replace('"envFiles":[]', '"envFiles":[".env"]');
    writeFileSync(file, [began, ...rest, ""].join("\n"));
    const later = new Resumed(new FakeSource(replies()), loadBegun(file));
    expect(later).toMatchObject({ origin: "live", readAt: new Date("2026-06-01T09:00:00Z"), envFiles: [".env"] });
    expect(await later.accounts()).toEqual([ACCOUNT]);
  });

  it("is refused with the credentials of another account, or of another partition, and leaves the file alone", async () => {
    await recordUntil(3);
    const before = readFileSync(file, "utf8");
    for (const over of [{ id: "444455556666" }, { partition: "aws-cn" as const }]) {
      const source = new FakeSource(replies());
      source.accounts = async () => [{ ...ACCOUNT, ...over }];
      await expect(new Resumed(source, loadBegun(file)).accounts()).rejects.toThrow(/is of account 111122223333/);
    }
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("asks the gaps of a whole recording, and nothing else", async () => {
    await recordUntil(Infinity, replies({ listPieces: denied(), describeThings: denied({ reason: "throttled" }) }));
    expect(lines().at(-1)).toMatch(/^\{"entries"/);
    const { found, asked } = await goOn();
    expect(found).toEqual(await whole());
    expect(new Set(asked.map((one) => one.split(" ")[1]))).toEqual(new Set(["listPieces", "describeThings"]));
    expect((await goOn()).asked).toEqual([]);
    expect(await findings(new Replay(file))).toEqual(await whole());
  });

  it.each([
    ["vanished", []],
    ["not-offered", []],
    ["denied", ["getThing"]],
    ["expired", ["getThing"]],
    ["region-not-enabled", ["getThing"]],
    ["error", ["getThing"]],
  ] as const)("takes %s for what it is", async (reason, again) => {
    await recordUntil(Infinity, replies({ getThing: denied({ reason }) }));
    const { asked } = await goOn();
    expect([...new Set(asked.map((one) => one.split(" ")[1]))]).toEqual(again);
  });
});

describe("a list that breaks off", () => {
  const lists = (asked: readonly string[]) => asked.filter((one) => one.includes("listThings"));
  /** The first page is read, and no other. */
  const begin = async () => {
    await recordUntil(Infinity);
    const kept = lines().filter(
      (line) => !/listThings \{\} (own:\w+ )?\d/.test(line) && !line.startsWith('{"entries"'),
    );
    writeFileSync(file, `${kept.join("\n")}\n`);
  };
  /** Tokens of today; those of yesterday are refused. */
  const renewed = (first: unknown = undefined) =>
    replies({
      listThings: async (call: Call) => {
        if (call.page !== undefined && !call.page.startsWith("new"))
          return denied({ reason: "error", code: "InvalidNextToken" })(call);
        if (call.page === undefined && first) return (first as (call: Call) => unknown)(call);
        const { page, ...rest } = call;
        const at = page === undefined ? rest : { ...rest, page: page.slice(3) };
        const answer = await (replies()["listThings"] as (call: Call) => Promise<{ next?: string }>)(at);
        return answer.next === undefined ? answer : { ...answer, next: `new${answer.next}` };
      },
    });

  it("goes on at its next page", async () => {
    await begin();
    const { found, asked } = await goOn();
    expect(found).toEqual(await whole());
    expect(lists(asked).sort()).toEqual([
      "eu-west-1 listThings {} 1",
      "us-east-1 listThings {} 1",
      "us-east-1 listThings {} 2",
    ]);
  });

  it("begins anew when AWS takes its token no longer, without anything twice", async () => {
    await begin();
    const { found, asked } = await goOn(renewed());
    expect(found).toEqual(await whole());
    expect(lists(asked)).toContain("us-east-1 listThings {}");
    expect(await findings(new Replay(file))).toEqual(await whole());
    expect((await goOn()).asked).toEqual([]);
  });

  it.each([2, Infinity])(
    "that was begun anew does not mix old pages with new ones (stopped after %d)",
    async (stop) => {
      await recordUntil(Infinity);
      const kept = lines().filter((line) => !/us-east-1.* 2","output/.test(line) && !line.startsWith('{"entries"'));
      writeFileSync(file, `${kept.join("\n")}\n`);
      // A list whose tokens are numbers, and which is another one today.
      const today = pages([named("v"), named("w"), named("x"), named("ü")]);
      let refuse = true;
      const listThings = inRegion({
        "us-east-1": (call: Call) =>
          call.page === "2" && refuse
            ? ((refuse = false), denied({ reason: "error", code: "InvalidNextToken" })(call))
            : today(call),
      });
      const { asked, found: first } = await goOn(replies({ listThings }), stop);
      if (stop === Infinity) expect(first).toEqual(await whole());
      expect(asked.slice(0, 2)).toEqual(["us-east-1 listThings {} 2", "us-east-1 listThings {}"]);
      const { found } = await goOn(replies({ listThings }));
      expect(found).toEqual(await whole());
    },
  );

  it("keeps what is there when it can neither go on nor begin anew", async () => {
    await begin();
    const { found } = await goOn(renewed(denied()));
    const names = new Set(found.map(({ resource }) => resource.name));
    expect([...names]).toEqual(expect.arrayContaining(["a", "b", "ü"]));
    expect(found.some(({ unread }) => unread?.code === "InvalidNextToken")).toBe(true);
    expect(await findings(new Replay(file))).toEqual(found);
  });

  it("keeps what is there when AWS is too busy", async () => {
    await begin();
    const busy = replies({ listThings: denied({ reason: "throttled", code: "Throttling" }) });
    const { asked } = await goOn(busy);
    expect(lists(asked).sort()).toEqual(["eu-west-1 listThings {} 1", "us-east-1 listThings {} 1"]);
    expect((await goOn()).found).toEqual(await whole());
  });
});

it("a recording that cannot be written any further says how to go on, and holds whole lines", async () => {
  const recorded = new Recorded(new FakeSource(replies()), "/dev/full", "1");
  await expect(recorded.accounts()).rejects.toThrow(/could not be written any further \(ENOSPC\)/);
});

it("raises as the live source does", async () => {
  await recordUntil(Infinity, replies({ getThing: denied({ reason: "vanished" }) }));
  const resumed = new Resumed(new FakeSource({}), loadBegun(file));
  const read = thing.spec.aspects["color"] as never;
  await resumed.accounts();
  await expect(resumed.send({ ...call, read, input: { Name: "a" } })).rejects.toThrow(Unread);
});
