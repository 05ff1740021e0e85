import type { LaunchConfiguration, LaunchConfigurationsType } from "@aws-sdk/client-auto-scaling";
import { kind } from "../../model/index.ts";
import { seeUserData, type SeenUserData } from "../ec2/user-data.ts";
import { AUTOSCALING_PAGE, autoscaling } from "./service.ts";

/** A launch configuration; in place of its user data what was seen in it. */
export interface SeenLaunchConfiguration extends Omit<LaunchConfiguration, "UserData"> {
  readonly userData: SeenUserData;
}

export const launchConfiguration = kind<SeenLaunchConfiguration>()("AWS::AutoScaling::LaunchConfiguration", {
  list: autoscaling("describeLaunchConfigurations", {
    pageSize: AUTOSCALING_PAGE,
    admit: async (out: LaunchConfigurationsType) => ({
      ...out,
      LaunchConfigurations: await Promise.all((out.LaunchConfigurations ?? []).map(masked)),
    }),
    value: (out) => out.LaunchConfigurations,
  }),
  identity: (c) => ({ arn: c.LaunchConfigurationARN, name: c.LaunchConfigurationName }),
});

async function masked({ UserData, ...rest }: LaunchConfiguration): Promise<SeenLaunchConfiguration> {
  return { ...rest, userData: await seeUserData(UserData) };
}
