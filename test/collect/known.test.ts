import { expect, it } from "vitest";
import { asker } from "../../src/collect/ask.ts";
import type { Call } from "../../src/model/index.ts";
import { managedPrefixList } from "../../src/services/ec2/managed-prefix-list.ts";

it("sends no call where the answer is known", async () => {
  const sent: Call[] = [];
  const ask = asker(async (call) => {
    sent.push(call);
    return { output: { Entries: [{ Cidr: "10.0.0.0/8" }] } };
  });
  const read = managedPrefixList.spec.aspects["entries"] as never;
  const place = { account: "111122223333", region: "eu-west-1" };
  expect(await ask(place, read, { PrefixListId: "pl-1", OwnerId: "AWS" })).toEqual({ value: [] });
  expect(sent).toEqual([]);
  expect(await ask(place, read, { PrefixListId: "pl-2", OwnerId: "111122223333" })).toEqual({
    value: [{ Cidr: "10.0.0.0/8" }],
  });
  expect(sent.map(({ input }) => input)).toEqual([{ PrefixListId: "pl-2" }]);
});
