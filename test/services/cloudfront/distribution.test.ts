import { expect, it } from "vitest";
import { distribution } from "../../../src/services/cloudfront/distribution.ts";
import { distributionWith, s3Origin } from "../../rules/cloudfront/given.ts";

type Admitting = { admit: (output: object) => object };
const CustomHeaders = { Quantity: 1, Items: [{ HeaderName: "X-Origin-Verify", HeaderValue: "hunter2" }] };
const origin = s3Origin("site", { CustomHeaders });

it("keeps the passwords between CloudFront and its origins out of memory", () => {
  const { admit } = distribution.spec.lists[0] as never as Admitting;
  const admitted = JSON.stringify(admit({ DistributionList: { Items: [distributionWith([origin])] } }));
  expect(admitted).not.toMatch(/hunter2/);
  expect(admitted).toMatch(/X-Origin-Verify/);
});

it("takes from the configuration only what the list leaves out", () => {
  const { admit } = distribution.spec.aspects["config"] as never as Admitting;
  const DistributionConfig = { DefaultRootObject: "index.html", Origins: { Items: [origin] } };
  expect(admit({ DistributionConfig })).toEqual({ DefaultRootObject: "index.html", Logging: undefined });
});
