import rule from "../../../rules/autoscaling/autoscaling-group-broken-launch-source.ts";
import { launchConfiguration } from "../../../src/services/autoscaling/launch-configuration.ts";
import { launchImage } from "../../../src/services/autoscaling/launch-image.ts";
import { keyPair } from "../../../src/services/ec2/key-pair.ts";
import { launchTemplate } from "../../../src/services/ec2/launch-template.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { targetGroup } from "../../../src/services/elbv2/target-group.ts";
import type { AnyKind } from "../../../src/model/index.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { configuration, launching, scaling, TEMPLATE } from "./group.ts";

const target = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067";
const all: Given = [
  [launchConfiguration, [configuration({ KeyName: "ops", SecurityGroups: ["sg-1", "default"] })]],
  [
    launchImage,
    [
      { ImageId: "ami-1", State: "available" },
      { ImageId: "ami-9", State: "disabled" },
    ],
  ],
  [launchTemplate, [{ LaunchTemplateId: "lt-1", LaunchTemplateName: "web" }]],
  [keyPair, [{ KeyPairId: "key-1", KeyName: "ops" }]],
  [securityGroup, [{ GroupId: "sg-1", GroupName: "web" }]],
  [targetGroup, [{ TargetGroupArn: target, TargetGroupName: "web" }]],
];
const without = (kind: AnyKind): Given => all.map(([of, items]) => [of, of === kind ? [] : items] as const);
const unlisted = (kind: AnyKind): Given => all.map(([of, items]) => [of, of === kind ? UNLISTED : items] as const);

const data = { ImageId: "ami-1", KeyName: "ops", SecurityGroupIds: ["sg-1"] };
const from = (also: object = {}) => ({ ...launching("3", { ...data, ...also }).group, TargetGroupARNs: [target] });
/** A group that launches one of its types from a template of its own. */
const mixed = (LaunchTemplateId: string) => {
  const Overrides = [
    { InstanceType: "m7g.large", LaunchTemplateSpecification: { LaunchTemplateId, LaunchTemplateName: "web-arm" } },
    { InstanceType: "m7i.large" },
  ];
  const LaunchTemplateSpecification = { ...TEMPLATE, Version: "3" };
  return {
    ...{ ...from(), LaunchTemplate: undefined },
    MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification, Overrides } },
  };
};
const configured = scaling({ LaunchConfigurationName: "web-7", templateVersion: [] });

verdicts(rule, {
  passes: {
    "all is there": { subject: from(), given: all },
    "a type has a template of its own": { subject: mixed("lt-1"), given: all },
    "all is there, by a launch configuration": { subject: configured, given: all },
    "the image stands in a parameter": {
      subject: from({ ImageId: "resolve:ssm:/golden/web" }),
      given: unlisted(launchImage),
    },
  },
  fails: {
    "the image is gone": { subject: from(), given: without(launchImage), message: /the image ami-1 was deregistered/ },
    "the image is disabled": { subject: from({ ImageId: "ami-9" }), given: all, message: "ami-9" },
    "the key pair is gone": { subject: from(), given: without(keyPair), message: "the key pair ops is gone" },
    "a group of an interface is gone": {
      subject: from({ SecurityGroupIds: undefined, NetworkInterfaces: [{ Groups: ["sg-2"] }] }),
      given: all,
      message: "the security group sg-2 is gone",
    },
    "a type's own template is gone": {
      subject: mixed("lt-2"),
      given: all,
      message: "the launch template web-arm of m7g.large is gone",
    },
    "the target group is gone": {
      subject: from(),
      given: without(targetGroup),
      message: /targetgroup\/web\/\S+ is gone/,
    },
    "the version was deleted": {
      subject: launching("3").group,
      given: all,
      message: "version 3 of the launch template web is gone",
    },
    "the launch configuration is gone": {
      subject: configured,
      given: without(launchConfiguration),
      message: "web-7 is gone",
    },
    "one is gone, another unread": {
      subject: from({ SecurityGroupIds: ["sg-3"] }),
      given: unlisted(keyPair),
      message: "sg-3",
    },
  },
  skips: { "may start nothing": { subject: { ...from(), MaxSize: 0 }, given: without(launchImage) } },
  unknowns: {
    "images denied": { subject: from({ ImageId: "ami-7" }), given: unlisted(launchImage) },
    "version denied": { subject: denied(from(), "templateVersion"), given: all },
  },
});
