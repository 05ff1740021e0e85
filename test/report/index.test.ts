import { describe, expect, it, vi } from "vitest";
import { FORMATS, type Format, render } from "../../src/report/index.ts";
import { PLAIN } from "./sample.ts";
import { scenario } from "./scenario.ts";

// What only some reporters need is heavy to load: it must not be loaded for the others.
vi.mock("wrap-ansi", () => {
  throw new Error("wrap-ansi was loaded");
});
vi.mock("zod", () => {
  throw new Error("zod was loaded");
});

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe("the reporters", () => {
  it("are known by name", () => {
    expect(FORMATS).toEqual(["text", "json", "sarif"]);
  });

  it.each(["json", "sarif"] satisfies Format[])(
    "load for %s nothing but it, and leave the report as it is",
    async (format) => {
      const parts = await render(format, frozen(scenario), PLAIN);
      expect(parts).toHaveLength(1);
      expect(parts[0]).toMatch(/\n$/);
    },
  );

  it("load what they need only when they are used", async () => {
    await expect(render("text", scenario, PLAIN)).rejects.toThrow(/wrap-ansi/);
  });
});
