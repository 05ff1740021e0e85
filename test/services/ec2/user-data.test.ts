import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { instance } from "../../../src/services/ec2/instance.ts";
import { launchTemplate } from "../../../src/services/ec2/launch-template.ts";
import { admitted, PASSWORD } from "../masked.ts";

const base64 = (data: string | Uint8Array) => Buffer.from(data).toString("base64");
const script = `#!/bin/bash\nexport DB_PASSWORD=${PASSWORD}\n`;
const seen = { line: 2, name: "DB_PASSWORD", masked: "corr… (23 characters)", secret: "password by its name" };
const userData = instance.spec.aspects["userData"] as never;
const versions = launchTemplate.spec.aspects["versions"] as never;

it("keeps of an instance's user data where a secret stands", async () => {
  expect(await admitted(userData, { InstanceId: "i-1", UserData: { Value: base64(script) } })).toEqual({
    secrets: [seen],
  });
});

it.each([
  ["none", undefined, { secrets: [] }],
  ["gzip", base64(gzipSync(script)), { secrets: [seen] }],
  ["no base64", "§", { undecodable: "it is not base64" }],
  ["binary", base64(new Uint8Array([1, 0, 2])), { undecodable: "it is neither text nor gzip" }],
])("looks into user data: %s", async (_, Value, expected) => {
  const { admit } = instance.spec.aspects["userData"] as unknown as { admit(answer: object): Promise<unknown> };
  expect(await admit({ InstanceId: "i-1", UserData: { Value } })).toEqual(expected);
});

it("keeps of each version of a template where a secret stands", async () => {
  const UserData = base64(script);
  const out = await admitted(versions, {
    LaunchTemplateVersions: [
      { VersionNumber: 2, LaunchTemplateData: { ImageId: "ami-1", UserData } },
      { VersionNumber: 1, LaunchTemplateData: { UserData } },
      { VersionNumber: 3 },
    ],
  });
  expect(out).toEqual({
    versions: [
      { VersionNumber: 2, LaunchTemplateData: { ImageId: "ami-1" }, userData: { secrets: [seen] } },
      { VersionNumber: 1, LaunchTemplateData: {}, userData: { secrets: [seen] } },
      { VersionNumber: 3, LaunchTemplateData: {}, userData: { secrets: [] } },
    ],
  });
});
