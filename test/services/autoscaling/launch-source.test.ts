import { expect, it } from "vitest";
import type { templateOf } from "../../../src/services/autoscaling/launch-source.ts";
import { versionInForce } from "../../../src/services/autoscaling/launch-source.ts";

const LaunchTemplate = { LaunchTemplateId: "lt-1", LaunchTemplateName: "web", Version: "$Latest" };
const read = versionInForce((versions) => versions);
const group = (also: object) => also as Parameters<typeof templateOf>[0];

it("asks for the one version that a group launches from, the default one where it names none", () => {
  const mixed = { LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: "lt-2" } } };
  expect(read.input(group({ LaunchTemplate }))).toMatchObject({ LaunchTemplateId: "lt-1", Versions: ["$Latest"] });
  expect(read.input(group({ MixedInstancesPolicy: mixed }))).toMatchObject({
    LaunchTemplateId: "lt-2",
    Versions: ["$Default"],
  });
});

it("asks nothing of a group with a launch configuration", () => {
  expect(read.known!(group({ LaunchConfigurationName: "web-7" }))).toEqual([]);
  expect(read.known!(group({ LaunchTemplate }))).toBeUndefined();
});

it("takes a deleted template or version for none", () => {
  expect(read.absent).toEqual({
    errors: ["InvalidLaunchTemplateId.NotFound", "InvalidLaunchTemplateId.VersionNotFound"],
    value: [],
  });
});
