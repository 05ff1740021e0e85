import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { autoScalingGroup } from "../../src/services/autoscaling/auto-scaling-group.ts";

export default defineRule({
  id: "autoscaling-group-uses-launch-configuration",
  title: "Auto Scaling group starts instances from a launch configuration",
  severity: "medium",
  why: "Launch configurations get no new features and no new instance types, and new accounts cannot make them: one day the group cannot be changed any more. They have no versions to go back to either.",
  fix: {
    text: "Copy the launch configuration into a launch template, name that in the group, and let an instance refresh replace the instances.",
    cli: "aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --launch-template 'LaunchTemplateId=<template-id>,Version=$Default'",
    terraform: `resource "aws_autoscaling_group" "<name>" {
  # …
  launch_template {
    id      = aws_launch_template.<name>.id
    version = aws_launch_template.<name>.latest_version
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::AutoScaling::AutoScalingGroup
  Properties:
    LaunchTemplate:
      LaunchTemplateId: !Ref <Template>
      Version: !GetAtt <Template>.LatestVersionNumber`,
  },
  references: {
    fsbp: ["AutoScaling.9"],
    docs: [
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/migrate-to-launch-templates.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-9",
    ],
  },
  examples: { pass: "It starts from a launch template.", fail: "It starts from the launch configuration web-7." },
  subject: autoScalingGroup.with(),
  check: ({ LaunchConfigurationName }) =>
    LaunchConfigurationName
      ? fail(`it starts from the launch configuration ${LaunchConfigurationName}`, { LaunchConfigurationName })
      : pass,
});
