import { describe, expect, it } from "vitest";
import { anchorOf, type OutputFlags, planOutputs } from "../../src/cli/output-plan.ts";

const planned = (flags: OutputFlags) => planOutputs(flags).map(({ format, file }) => `${format} → ${file ?? "stdout"}`);

describe("what is written where", () => {
  it.each<[OutputFlags, string[]]>([
    [{}, ["text → stdout"]],
    [{ quiet: true }, ["text → stdout"]],
    [{ format: "json" }, ["json → stdout"]],
    [{ format: "json", output: "-" }, ["json → stdout"]],
    [{ format: "json", output: "a.json" }, ["text → stdout", "json → a.json"]],
    [{ output: "a.txt" }, ["text → stdout", "text → a.txt"]],
    [{ o: ["json=a.json", "sarif=b.sarif"] }, ["text → stdout", "json → a.json", "sarif → b.sarif"]],
    [{ o: ["json=a.json"], quiet: true }, ["json → a.json"]],
    [{ o: ["json=-"] }, ["json → stdout"]],
    [{ o: ["json=-", "sarif=b.sarif"] }, ["json → stdout", "sarif → b.sarif"]],
    [{ format: "sarif", o: ["json=a.json"] }, ["sarif → stdout", "json → a.json"]],
    [{ o: ["json=a=b.json"] }, ["text → stdout", "json → a=b.json"]],
  ])("%j", (flags, expected) => {
    expect(planned(flags)).toEqual(expected);
  });

  it.each<[OutputFlags, RegExp]>([
    [{ o: ["json=a", "sarif=a"] }, /Two reports would be written to a/],
    [{ o: ["json=a", "sarif=sub/../a"] }, /Two reports/],
    [{ format: "json", o: ["sarif=-"] }, /Two reports would be written to standard output/],
    [{ o: ["json"] }, /names no file/],
    [{ o: ["json="] }, /names no file/],
    [{ o: ["xml=a"] }, /no format "xml"/],
    [{ o: ["=a"] }, /no format ""/],
  ])("%j is refused", (flags, pattern) => {
    expect(() => planOutputs(flags)).toThrow(pattern);
  });

  it("shows SARIF results at the config file, unless another is named", () => {
    expect(anchorOf({}, "infra/cloud-audit.yaml")).toBe("infra/cloud-audit.yaml");
    expect(anchorOf({}, undefined)).toBe("cloud-audit.yaml");
    expect(anchorOf({ sarifAnchor: "main.tf" }, "cloud-audit.yaml")).toBe("main.tf");
  });
});
