import { Runtime } from "@aws-sdk/client-lambda";
import { expect, it } from "vitest";
import { RUNTIMES_AS_OF, runtimeSupport } from "../../src/aws/lambda-runtimes.ts";

it("warns when the table of runtimes is a year old", () => {
  const age = (Date.now() - Date.parse(RUNTIMES_AS_OF)) / 86_400_000;
  if (age > 365)
    console.warn(`The Lambda runtimes in src/aws/lambda-runtimes.ts are of ${RUNTIMES_AS_OF}: look them up again.`);
  expect(age).toBeGreaterThan(0);
});

it("has every runtime that the SDK knows", () => {
  expect(Object.values(Runtime).filter((runtime) => !runtimeSupport(runtime).known)).toEqual([]);
});

it("does not know what is newer, or no runtime at all", () => {
  expect(runtimeSupport("nodejs98.x")).toEqual({ known: false });
  expect(runtimeSupport("toString")).toEqual({ known: false });
});
