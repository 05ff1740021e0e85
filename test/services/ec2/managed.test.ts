import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { launchTemplate } from "../../../src/services/ec2/launch-template.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { volume } from "../../../src/services/ec2/volume.ts";

const lists = [instance, volume, networkInterface, launchTemplate].flatMap<unknown>(({ spec }) => spec.lists) as Read[];
const versions = launchTemplate.spec.aspects["versions"] as Read;

// An account may hide from its lists what AWS services manage in it; that runs all the same.
it.each([...lists, versions].map((read) => [read.operation, read] as const))("%s asks for all", (_, read) => {
  expect(read.input({ name: "lt-1" } as never)).toMatchObject({ IncludeManagedResources: true });
});
