import { expect, it } from "vitest";
import { launchConfiguration } from "../../../src/services/autoscaling/launch-configuration.ts";
import { admitted, PASSWORD } from "../masked.ts";

it("keeps of a launch configuration's user data what was seen in it", async () => {
  const out = await admitted(launchConfiguration.spec.lists[0] as never, {
    LaunchConfigurations: [
      { LaunchConfigurationName: "web-7", ImageId: "ami-1", UserData: btoa(`#!/bin/bash\nDB_PASSWORD=${PASSWORD}\n`) },
    ],
  });
  expect(out).toEqual({
    LaunchConfigurations: [
      {
        LaunchConfigurationName: "web-7",
        ImageId: "ami-1",
        userData: {
          secrets: [{ line: 2, name: "DB_PASSWORD", masked: "corr… (23 characters)", secret: "password by its name" }],
        },
      },
    ],
  });
});
