import { expect, it } from "vitest";
import { pagesOf } from "../../src/collect/pages.ts";
import type { Call, Read } from "../../src/model/index.ts";

const pages: Readonly<Record<string, string | undefined>> = { "": "a", a: "b", b: undefined };
const send = ({ page = "" }: Call) => {
  const next = pages[page];
  return Promise.resolve({ output: { page }, ...(next !== undefined && { next }) });
};
const call = (also: Partial<Read>): Call => ({
  account: "111122223333",
  region: "eu-west-1",
  read: { service: { name: "acme" }, operation: "listThings", ...also } as Read,
  input: {},
});

it("asks for every page", async () => {
  expect((await pagesOf(call({}), send)).outputs).toHaveLength(3);
});

it("asks for one when that is answer enough", async () => {
  expect(await pagesOf(call({ firstPageOnly: true }), send)).toEqual({ outputs: [{ page: "" }] });
});
