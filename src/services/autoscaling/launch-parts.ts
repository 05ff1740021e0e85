import type { AutoScalingGroup } from "@aws-sdk/client-auto-scaling";
import type { Collection } from "../../model/index.ts";
import type { TemplateVersion } from "../ec2/launch-template.ts";
import type { SeenLaunchConfiguration } from "./launch-configuration.ts";
import { templateOf, versionText } from "./launch-source.ts";

/** What has to exist so that a group can start an instance. */
export interface LaunchParts {
  readonly ImageId?: string | undefined;
  readonly KeyName?: string | undefined;
  readonly groupIds: readonly string[];
}

type Group = AutoScalingGroup & { readonly templateVersion: readonly TemplateVersion[] };

/** What a group launches from; or in words why there is nothing. */
export function launchParts(group: Group, configurations: Collection<SeenLaunchConfiguration>): LaunchParts | string {
  const template = templateOf(group);
  const { LaunchConfigurationName: name } = group;
  if (template === undefined) {
    const found = name === undefined ? undefined : configurations.get(name);
    if (found === undefined) return `the launch configuration ${name ?? ""} is gone`;
    return { ...found, groupIds: idsOf(found.SecurityGroups ?? []) };
  }
  const [version] = group.templateVersion;
  if (version === undefined) return `${versionText(template)} is gone`;
  const { SecurityGroupIds = [], NetworkInterfaces = [], ...rest } = version.LaunchTemplateData;
  return { ...rest, groupIds: idsOf([...SecurityGroupIds, ...NetworkInterfaces.flatMap(({ Groups = [] }) => Groups)]) };
}

/** A group may stand there by its name instead. */
const idsOf = (groups: readonly string[]) => [...new Set(groups)].filter((id) => id.startsWith("sg-"));
