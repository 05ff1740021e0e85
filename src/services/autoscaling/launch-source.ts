import type { AutoScalingGroup, LaunchTemplateSpecification } from "@aws-sdk/client-auto-scaling";
import type { LaunchTemplate } from "@aws-sdk/client-ec2";
import type { TemplateVersion } from "../ec2/launch-template.ts";

/** The launch template that a group names, be it by itself or in its mixed instances policy. */
export function templateOf({
  LaunchTemplate,
  MixedInstancesPolicy,
}: AutoScalingGroup): LaunchTemplateSpecification | undefined {
  return LaunchTemplate ?? MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification;
}

/** The version that a group launches from: the default one unless it names another; undefined when it was deleted. */
export function versionOf(
  { Version = "$Default" }: LaunchTemplateSpecification,
  template: LaunchTemplate & { readonly versions: readonly TemplateVersion[] },
): TemplateVersion | undefined {
  const { LatestVersionNumber, DefaultVersionNumber } = template;
  const named = { $Latest: LatestVersionNumber, $Default: DefaultVersionNumber }[Version] ?? Number(Version);
  return template.versions.find(({ VersionNumber }) => VersionNumber === named);
}
