import { expect, it } from "vitest";
import { changed, type Finding } from "../../src/model/index.ts";
import { aFinding, aRule } from "../report/sample.ts";

it("looks up the words of a finding that was changed when they are read, and no sooner", () => {
  let reads = 0;
  const words = {
    get fix() {
      reads++;
      return { text: "Turn it on." };
    },
  };
  const { fix: _, ...own } = aFinding(aRule());
  const finding = Object.setPrototypeOf(own, words) as Finding;
  const suppressed = changed(finding, { outcome: "suppressed" });
  expect([reads, suppressed.outcome, finding.outcome]).toEqual([0, "suppressed", "fail"]);
  expect([suppressed.fix.text, reads]).toEqual(["Turn it on.", 1]);
});
