import { expect, it } from "vitest";
import { asker } from "../../../src/collect/ask.ts";
import { deliverySources } from "../../../src/services/logs/delivery.ts";

const arn = (id: string) => `arn:aws:cloudfront::111122223333:distribution/${id}`;
const place = { account: "111122223333", region: "us-east-1" };

it("tells the sources of each resource from one call, over all pages", async () => {
  const pages = [
    {
      deliverySources: [
        { name: "a", resourceArns: [arn("E1")] },
        { name: "b", resourceArns: [arn("E2")] },
      ],
    },
    { deliverySources: [{ name: "c", resourceArns: [arn("E1")] }, { name: "d" }] },
  ];
  let sent = 0;
  const ask = asker(async ({ read, page }) => {
    sent++;
    return { output: read.admit!(pages[page ? 1 : 0] as never), ...(!page && { next: "more" }) };
  });
  const namesOf = async (id: string) =>
    (await ask(place, deliverySources, { arn: arn(id) })).value?.map(({ name }) => name);
  expect(await Promise.all(["E1", "E2", "E3"].map(namesOf))).toEqual([["a", "c"], ["b"], []]);
  expect(sent).toBe(2);
});
