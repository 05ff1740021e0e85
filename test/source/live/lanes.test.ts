import { describe, expect, it, vi } from "vitest";
import { Lanes } from "../../../src/source/live/lanes.ts";

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("lanes", () => {
  it("run no more than their width at once, each lane by itself, and all in their order", async () => {
    const lanes = new Lanes();
    const running = { a: 0, b: 0 };
    const most = { a: 0, b: 0 };
    const begun: number[] = [];
    const task = (lane: "a" | "b", i: number) => () =>
      (async () => {
        begun.push(i);
        most[lane] = Math.max(most[lane], ++running[lane]);
        await pause();
        running[lane]--;
        return i;
      })();
    const done = await Promise.all(
      Array.from({ length: 40 }, (_, i) => lanes.run(i % 2 ? "a" : "b", 3, task(i % 2 ? "a" : "b", i))),
    );
    expect(done).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(most).toEqual({ a: 3, b: 3 });
    expect(begun.filter((i) => i % 2)).toEqual([...begun].filter((i) => i % 2).sort((x, y) => x - y));
  });

  it("open another place only when many wait, or when nothing ends", async () => {
    vi.useFakeTimers();
    try {
      const lanes = new Lanes();
      let running = 0;
      const hangs = () => new Promise<void>(() => running++);
      for (let i = 0; i < 8; i++) void lanes.run("a", 3, hangs);
      await vi.advanceTimersByTimeAsync(0);
      expect(running).toBe(1);
      void lanes.run("a", 3, hangs);
      await vi.advanceTimersByTimeAsync(0);
      expect(running).toBe(2);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(running).toBe(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it("go on after a task that fails", async () => {
    const lanes = new Lanes();
    const failed = lanes.run("a", 1, () => Promise.reject(new Error("no"))).catch(() => "failed");
    expect(await Promise.all([failed, lanes.run("a", 1, () => Promise.resolve("went on"))])).toEqual([
      "failed",
      "went on",
    ]);
  });
});
