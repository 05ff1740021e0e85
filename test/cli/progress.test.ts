import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progressLine, type Standing } from "../../src/cli/progress-line.ts";
import { progressOn } from "../../src/cli/progress.ts";
import type { World } from "../../src/cli/world.ts";
import { plan } from "../../src/plan/index.ts";
import type { Queue, Traffic } from "../../src/source/traffic.ts";
import { ACCOUNT } from "../collect/fake-source.ts";
import { thing } from "../collect/things.ts";
import { ruleOf } from "../evaluate/scan.ts";
import { pass } from "../../src/rule/index.ts";

const LAMBDA: Queue = {
  ...{ name: "lambda control plane", region: "eu-west-1", waiting: 900, seconds: 95 },
  ...{ each: 1 / 10.5, burst: 1, isLimit: true },
};
const standing = (over: Partial<Standing> = {}): Standing => ({
  account: "111122223333",
  sent: 1500,
  done: 600,
  elapsed: 12.3,
  estimate: { calls: 900, seconds: 95.2, slowest: LAMBDA },
  ...over,
});

describe("a line of progress", () => {
  it("tells calls done of those expected, what is left, and what is waited for", () => {
    expect(progressLine(standing(), 200)).toBe(
      "111122223333 · ████░░░░░░░░░░░░ · 600/2,400 calls · about 2 min left · waiting for lambda control plane: 10.5 calls/s in eu-west-1 · 12 s",
    );
  });

  it("leaves out what matters least where it does not fit, and never wraps", () => {
    expect(progressLine(standing(), 80)).toBe("████░░░░░░░░░░░░ · 600/2,400 calls · about 2 min left");
    expect(progressLine(standing(), 40)).toBe("600/2,400 calls · about 2 min left");
    expect(progressLine(standing(), 20)).toBe("600/2,400 calls");
    expect(progressLine(standing(), 5)).toBe("600/2");
    for (let columns = 0; columns < 200; columns++) {
      expect(progressLine(standing(), columns).length).toBeLessThanOrEqual(columns);
      expect(progressLine(standing({ account: undefined }), columns).length).toBeLessThanOrEqual(columns);
    }
  });

  it.each([
    [{ elapsed: 1 }, /2,400 calls · 1 s$/],
    [{ estimate: undefined }, /600\/1,500 calls · 12 s$/],
    [{ estimate: { calls: 0, seconds: 0.4, slowest: LAMBDA } }, /600\/1,500 calls · 12 s$/],
    [{ estimate: { calls: 0, seconds: 42.4 } }, /about 42 s left · 12 s/],
    [{ estimate: { calls: 0, seconds: 8000 } }, /about 2 h 13 min left/],
    [{ estimate: { calls: 1, seconds: 9, slowest: { ...LAMBDA, isLimit: false } } }, /waiting for answers of lambda/],
    [{ sent: 0, done: 0, estimate: undefined }, /^111122223333 · 0\/0 calls/],
    [{ account: undefined }, /^signing in · 12 s$/],
  ] satisfies [Partial<Standing>, RegExp][])("%j reads %s", (over, words) => {
    expect(progressLine(standing(over), 200)).toMatch(words);
  });
});

describe("progress", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const planned = plan([ruleOf({ subject: thing.with("color"), check: () => pass })]);
  const traffic = () => ({ backlog: vi.fn(() => [LAMBDA]), queues: () => [] }) satisfies Traffic;

  function watched(flags: object = {}, over: object = {}) {
    const drawn: string[] = [];
    const stderr = { write: (text: string) => drawn.push(text), isTTY: true, columns: 120, ...over };
    const progress = progressOn(flags, { stderr, now: () => new Date(Date.now()) } as unknown as World);
    return { drawn, progress };
  }

  it("draws ten times a second at most, and looks once at what is left", async () => {
    const { drawn, progress } = watched();
    await vi.advanceTimersByTimeAsync(1000);
    expect(drawn.length).toBeLessThanOrEqual(10);
    expect(drawn.at(-1)).toBe("\r\u001b[2Ksigning in · 1 s");
    const looked = traffic();
    expect(await progress.begin(ACCOUNT, planned, looked)).toBeDefined();
    progress.tally.sent = 40;
    progress.tally.done = 10;
    await vi.advanceTimersByTimeAsync(5000);
    expect(drawn.length).toBeLessThanOrEqual(60);
    expect(looked.backlog.mock.calls.length).toBe(5);
    expect(drawn.at(-1)).toMatch(/10\/40 calls · about 2 min left · waiting for lambda/);
    progress.end();
    const { length } = drawn;
    expect(drawn.at(-1)).toBe("\r\u001b[2K");
    await vi.advanceTimersByTimeAsync(5000);
    progress.end();
    expect(drawn.length).toBe(length);
  });

  it("of a recording knows the calls alone", async () => {
    const { drawn, progress } = watched();
    await progress.begin(ACCOUNT, planned, undefined);
    await vi.advanceTimersByTimeAsync(4000);
    expect(drawn.at(-1)).toMatch(/111122223333 · 0\/0 calls · 4 s$/);
    progress.end();
  });

  it.each([
    ["where standard error is no terminal", {}, { isTTY: false }],
    ["with --quiet", { quiet: true }, {}],
  ])("is nothing %s", async (_, flags, over) => {
    const { drawn, progress } = watched(flags, over);
    expect(await progress.begin(ACCOUNT, planned, traffic())).toBeUndefined();
    await vi.advanceTimersByTimeAsync(3000);
    progress.end();
    expect(drawn).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
