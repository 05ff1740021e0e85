import { expect, it } from "vitest";
import { collect } from "../../../src/collect/index.ts";
import { type Call, type Source, Unread } from "../../../src/model/index.ts";
import { plan } from "../../../src/plan/index.ts";
import { directoryBucket } from "../../../src/services/s3/directory-bucket.ts";

const TYPE = "AWS::S3Express::DirectoryBucket";

async function listed(region: string, answer: (call: Call) => object) {
  const calls: Call[] = [];
  const send = async (call: Call) => {
    calls.push(call);
    return { output: answer(call) };
  };
  const source = { origin: "live", readAt: new Date(), envFiles: [], send } as never as Source;
  const rule = { id: "r", subject: directoryBucket.with() } as never;
  const account = { id: "111122223333", partition: "aws" as const, regions: [region], allRegions: false };
  const inventory = await collect(plan([rule]), account, source);
  const gaps = inventory.gaps(TYPE).map(({ code }) => code);
  return { calls: calls.length, names: inventory.subjects(TYPE).map(({ name }) => name), gaps };
}

function noAddress({ account, region, read }: Call): never {
  const { service, operation } = read;
  const message = "its endpoint has no address";
  const reason = "service-not-in-region" as const;
  throw new Unread({ reason, account, region, service: service.name, operation, code: "ENOTFOUND", message });
}

it.each(["eu-west-1", "eu-west-2"])("asks %s once", async (region) => {
  const Buckets = [{ Name: "cart--euw1-az1--x-s3" }, { Name: "an-answer-of-an-emulator" }];
  expect(await listed(region, () => ({ Buckets }))).toEqual({ calls: 1, names: ["cart--euw1-az1--x-s3"], gaps: [] });
});

it("has nothing to list where AWS has no directory buckets", async () => {
  expect(await listed("eu-west-2", noAddress)).toEqual({ calls: 1, names: [], gaps: [] });
});

it("does not take a fault of the network for an empty list where AWS has them", async () => {
  expect(await listed("eu-west-1", noAddress)).toEqual({ calls: 1, names: [], gaps: ["ENOTFOUND"] });
});
