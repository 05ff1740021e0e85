import { describe, expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { workGroup } from "../../../src/services/athena/work-group.ts";
import { finance, having, primary } from "../../rules/athena/samples.ts";

const { used } = workGroup.spec.aspects as unknown as Record<"used", Read<object, boolean>>;

describe("whether a workgroup is used", () => {
  it("is asked only of AWS's own that nobody has set up, with one query for an answer", () => {
    expect(used.known!(primary)).toBeUndefined();
    expect(used.input(primary)).toEqual({ WorkGroup: "primary", MaxResults: 1 });
    const set = having({ ResultConfiguration: { OutputLocation: "s3://results/" } }, primary);
    expect([finance, set].map((one) => used.known!(one))).toEqual([true, true]);
  });

  it("is told by any query, and by a page that may hide one", () => {
    const answers = [{ QueryExecutionIds: ["1"] }, { QueryExecutionIds: [], NextToken: "t" }, {}];
    expect(answers.map((answer) => used.value(answer as never, primary))).toEqual([true, true, false]);
  });
});
