import { describe, expect, it } from "vitest";
import { FARGATE_PLATFORMS, oldPlatform } from "../../src/aws/fargate-platforms.ts";

it("warns when the platform versions are a year old", () => {
  const { asOf, source } = FARGATE_PLATFORMS;
  const age = (Date.now() - Date.parse(asOf)) / 86_400_000;
  if (age > 365)
    console.warn(`The versions in src/aws/fargate-platforms.ts are of ${asOf}: compare them with ${source}.`);
  expect(age).toBeGreaterThan(0);
});

describe("an old platform version", () => {
  it.each([
    ["1.3.0", undefined, "1.4.0", "2026-03-31"],
    ["1.3.0", "LINUX", "1.4.0", "2026-03-31"],
    ["0.9.0", "WINDOWS_SERVER_2019_FULL", "1.0.0", undefined],
  ] as const)("%s of %s", (version, family, newest, ended) =>
    expect(oldPlatform(version, family)).toEqual({ version, newest, ended }),
  );

  it.each([
    ["LATEST", undefined],
    [undefined, undefined],
    ["1.4.0", "Linux"],
    ["1.10.0", "Linux"],
    ["1.0.0", "WINDOWS_SERVER_2022_CORE"],
  ] as const)("is not %s of %s", (version, family) => expect(oldPlatform(version, family)).toBeUndefined());
});
