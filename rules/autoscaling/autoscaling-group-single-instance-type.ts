import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { autoScalingGroup } from "../../src/services/autoscaling/auto-scaling-group.ts";
import { templateOf, versionText } from "../../src/services/autoscaling/launch-source.ts";

export default defineRule({
  id: "autoscaling-group-single-instance-type",
  title: "Auto Scaling group can start one instance type only",
  severity: "low",
  why: "When a zone runs out of that type, as happens when another zone fails and everybody moves, the group cannot start what it needs.",
  fix: {
    text: "Give the group a mixed instances policy with several types that serve as well, or let it choose by attributes (vCPUs and memory).",
    cli: `aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --mixed-instances-policy 'LaunchTemplate={LaunchTemplateSpecification={LaunchTemplateId=<template-id>,Version=$Default},Overrides=[{InstanceType=m7g.large},{InstanceType=m6g.large}]}'`,
    terraform: `resource "aws_autoscaling_group" "<name>" {
  # …
  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.<name>.id
      }
      override {
        instance_type = "m7g.large"
      }
      override {
        instance_type = "m6g.large"
      }
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::AutoScaling::AutoScalingGroup
  Properties:
    MixedInstancesPolicy:
      LaunchTemplate:
        LaunchTemplateSpecification:
          LaunchTemplateId: !Ref <Template>
          Version: !GetAtt <Template>.LatestVersionNumber
        Overrides:
          - InstanceType: m7g.large
          - InstanceType: m6g.large`,
  },
  references: {
    fsbp: ["AutoScaling.6"],
    wellArchitected: ["REL07-BP01"],
    docs: [
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-6",
    ],
  },
  examples: {
    pass: "Its mixed instances policy names m7g.large and m6g.large.",
    fail: "It starts from a launch template, with the type that stands there.",
  },
  subject: autoScalingGroup.with("templateVersion"),
  check: (group) => {
    const { Overrides = [] } = group.MixedInstancesPolicy?.LaunchTemplate ?? {};
    const types = [...new Set(Overrides.flatMap(({ InstanceType = [] }) => InstanceType))];
    // Types that are chosen by attributes are many.
    if (types.length > 1 || Overrides.some(({ InstanceRequirements }) => InstanceRequirements)) return pass;
    const evidence = { InstanceTypes: types, LaunchConfigurationName: group.LaunchConfigurationName };
    if (types.length === 1) return fail(`its mixed instances policy names ${types[0]} only`, evidence);
    const spec = templateOf(group);
    if (spec === undefined)
      return group.LaunchConfigurationName
        ? fail(`it starts from the launch configuration ${group.LaunchConfigurationName}, which has one type`, evidence)
        : skip("it names nothing to start from");
    const data = group.templateVersion[0]?.LaunchTemplateData;
    if (data === undefined) return skip(`${versionText(spec)} was deleted`);
    if (data.InstanceRequirements) return pass;
    return fail(`${versionText(spec)} has ${data.InstanceType ?? "one type"} only`, {
      ...{ ...evidence, LaunchTemplate: spec, InstanceType: data.InstanceType },
    });
  },
});
