import type { AutoScalingGroup, LaunchTemplateSpecification } from "@aws-sdk/client-auto-scaling";
import { maskedVersions, type TemplateVersion } from "../ec2/launch-template.ts";
import { ec2, HIDDEN_TOO } from "../ec2/service.ts";

/** The launch template that a group names, be it by itself or in its mixed instances policy. */
export function templateOf({
  LaunchTemplate,
  MixedInstancesPolicy,
}: AutoScalingGroup): LaunchTemplateSpecification | undefined {
  return LaunchTemplate ?? MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification;
}

/** `version $Latest of the launch template web`, for messages. */
export const versionText = ({
  LaunchTemplateName,
  LaunchTemplateId,
  Version = "$Default",
}: LaunchTemplateSpecification) =>
  `version ${Version} of the launch template ${LaunchTemplateName ?? LaunchTemplateId}`;

const DELETED = ["InvalidLaunchTemplateId.NotFound", "InvalidLaunchTemplateId.VersionNotFound"];

/**
 * The version of a launch template that a group launches from, which is the default one unless it names another: one
 * or none, when it was deleted. Groups that share it share the call.
 */
export function versionInForce<Value>(value: (versions: readonly TemplateVersion[]) => readonly Value[]) {
  return ec2("describeLaunchTemplateVersions", {
    input: (group: AutoScalingGroup) => {
      const { LaunchTemplateId, Version = "$Default" } = templateOf(group) ?? {};
      return { LaunchTemplateId, Versions: [Version], ...HIDDEN_TOO };
    },
    known: (group) => (templateOf(group) ? undefined : []),
    admit: maskedVersions,
    value: (out): readonly Value[] => value(out.versions),
    absent: { errors: DELETED, value: [] },
  });
}
