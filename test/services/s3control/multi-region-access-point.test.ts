import { expect, it } from "vitest";
import { collect } from "../../../src/collect/index.ts";
import type { Call, Source } from "../../../src/model/index.ts";
import { plan } from "../../../src/plan/index.ts";
import { multiRegionAccessPoint } from "../../../src/services/s3control/multi-region-access-point.ts";

const points = [
  { Name: "world", Alias: "mfzwi23gnjvgw.mrap", Status: "READY" },
  { Name: "going", Alias: "mabc.mrap", Status: "DELETING" },
];

async function listed(partition: "aws" | "aws-cn", regions: readonly string[]) {
  const calls: Call[] = [];
  const send = async (call: Call) => {
    calls.push(call);
    return { output: { AccessPoints: points } };
  };
  const source = { origin: "live", readAt: new Date(), envFiles: [], send } as never as Source;
  const rule = { id: "r", subject: multiRegionAccessPoint.with() } as never;
  const account = { id: "111122223333", partition, regions, allRegions: false };
  const inventory = await collect(plan([rule]), account, source);
  return { calls, arns: inventory.subjects("AWS::S3::MultiRegionAccessPoint").map(({ arn }) => arn) };
}

it("asks Oregon, whatever regions are scanned", async () => {
  const { calls, arns } = await listed("aws", ["eu-west-1"]);
  expect(calls.map(({ region, input }) => [region, input])).toEqual([["us-west-2", { AccountId: "111122223333" }]]);
  expect(arns).toEqual(["arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap"]);
});

it("asks nobody where there are none", async () => {
  expect(await listed("aws-cn", ["cn-north-1"])).toEqual({ calls: [], arns: [] });
});
