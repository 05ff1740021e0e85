import { gather } from "../../src/aws/decide.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { autoScalingGroup } from "../../src/services/autoscaling/auto-scaling-group.ts";
import { launchConfiguration } from "../../src/services/autoscaling/launch-configuration.ts";
import { isId, launchImage } from "../../src/services/autoscaling/launch-image.ts";
import { launchParts } from "../../src/services/autoscaling/launch-parts.ts";
import { templateOf } from "../../src/services/autoscaling/launch-source.ts";
import { keyPair } from "../../src/services/ec2/key-pair.ts";
import { launchTemplate } from "../../src/services/ec2/launch-template.ts";
import { securityGroup } from "../../src/services/ec2/security-group.ts";
import { targetGroup } from "../../src/services/elbv2/target-group.ts";

export default defineRule({
  id: "autoscaling-group-broken-launch-source",
  title: "Auto Scaling group cannot start instances any more",
  severity: "high",
  why: "The instances that run hide it. The next one that fails is not replaced, and the next peak meets a group that cannot grow.",
  fix: {
    text: "Make a version of the launch template that names what exists, and let the group launch from it; attach target groups that exist. Then start one instance to try it.",
    cli: "aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --launch-template 'LaunchTemplateId=<template-id>,Version=<version>'",
    terraform: `resource "aws_autoscaling_group" "<name>" {
  # …
  target_group_arns = [aws_lb_target_group.<name>.arn]
  launch_template {
    id      = aws_launch_template.<name>.id
    version = aws_launch_template.<name>.latest_version
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::AutoScaling::AutoScalingGroup
  Properties:
    TargetGroupARNs:
      - !Ref <TargetGroup>
    LaunchTemplate:
      LaunchTemplateId: !Ref <Template>
      Version: !GetAtt <Template>.LatestVersionNumber`,
  },
  references: {
    wellArchitected: ["REL07-BP01"],
    docs: [
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html",
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-ami.html",
    ],
  },
  examples: {
    pass: "Its launch template, the image, the key pair, the security groups and the target groups exist.",
    fail: "Its launch template names ami-0123, which was deregistered.",
  },
  subject: autoScalingGroup.with("templateVersion"),
  context: {
    configurations: launchConfiguration.with(),
    images: launchImage.with(),
    keys: keyPair.with(),
    groups: securityGroup.with(),
    targets: targetGroup.with(),
    templates: launchTemplate.with(),
  },
  check: (group, { configurations, images, keys, groups, targets, templates }) => {
    if (group.MaxSize === 0) return skip("it may start no instance");
    const missing = gather(
      () => (group.TargetGroupARNs ?? []).flatMap((arn) => (targets.get(arn) ? [] : `the target group ${arn} is gone`)),
      // What such a template of a type holds is not looked into.
      () =>
        (group.MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? []).flatMap(
          ({ InstanceType = "some types", LaunchTemplateSpecification: { LaunchTemplateId: id, ...own } = {} }) =>
            id && !templates.get(id)
              ? `the launch template ${own.LaunchTemplateName ?? id} of ${InstanceType} is gone`
              : [],
        ),
      () => {
        const source = launchParts(group, configurations);
        if (typeof source === "string") return [source];
        const { ImageId = "", KeyName, groupIds } = source;
        return gather(
          () => (isId(ImageId) && !CAN_START.has(images.get(ImageId)?.State ?? "") ? [imageText(ImageId)] : []),
          () => (KeyName && !keys.get(KeyName) ? [`the key pair ${KeyName} is gone`] : []),
          () => groupIds.flatMap((id) => (groups.get(id) ? [] : `the security group ${id} is gone`)),
        );
      },
    );
    if (missing.length === 0) return pass;
    const { LaunchConfigurationName } = group;
    return fail(missing.join("; "), { LaunchConfigurationName, LaunchTemplate: templateOf(group), missing });
  },
});

const CAN_START = new Set(["available", "pending", "transient"]);
const imageText = (id: string) =>
  `the image ${id} was deregistered, disabled or is not shared with the account any more`;
