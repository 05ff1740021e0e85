import { expect } from "vitest";
import type { Aspect, Read } from "../../src/model/index.ts";

/** A password that must not be found again in anything that was admitted. */
export const PASSWORD = "correct-Horse-7-battery";

/** Lets an answer of AWS in, as the source does, and makes sure that no part of the password came with it. */
export async function admitted(of: Aspect<never, unknown>, answer: object): Promise<unknown> {
  const read: Read<never, unknown> = "size" in of ? (of.read as never) : of;
  const output = await read.admit!(answer as never);
  const text = JSON.stringify(output);
  expect(JSON.stringify(answer), "the answer holds the password").toMatch(hidden);
  expect(text).not.toMatch(hidden);
  expect(text).not.toMatch(/Horse|battery/);
  return output;
}

// As it is, or in base64 at any of the three offsets.
const base64 = [0, 1, 2].map((lead) => btoa(" ".repeat(lead) + PASSWORD).slice(4, -4));
const hidden = new RegExp([PASSWORD, ...base64].join("|").replaceAll("+", "\\+"));
