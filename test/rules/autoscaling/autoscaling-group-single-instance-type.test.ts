import rule from "../../../rules/autoscaling/autoscaling-group-single-instance-type.ts";
import { launchTemplate } from "../../../src/services/ec2/launch-template.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { scaling, template, TEMPLATE } from "./group.ts";

const mixed = (...Overrides: object[]) =>
  scaling({
    MixedInstancesPolicy: {
      LaunchTemplate: { LaunchTemplateSpecification: { ...TEMPLATE, Version: "$Latest" }, Overrides },
    },
  });
const from = (Version?: string) => scaling({ LaunchTemplate: { ...TEMPLATE, Version } });
const types = { InstanceRequirements: { VCpuCount: { Min: 2 }, MemoryMiB: { Min: 4096 } } };
const given: Given = [[launchTemplate, [template({ InstanceType: "m7g.large" }, types)]]];

verdicts(rule, {
  passes: {
    "two types": { subject: mixed({ InstanceType: "m7g.large" }, { InstanceType: "m6g.large" }), given },
    "by attributes": { subject: mixed(types), given },
    "by attributes of the template": { subject: mixed(), given },
    "by attributes of its default version": { subject: from(), given },
  },
  fails: {
    "the template's type": {
      subject: from("1"),
      given,
      message: "it starts from the launch template web with m7g.large only",
      evidence: { InstanceType: "m7g.large" },
    },
    "one type, with two weights": {
      subject: mixed({ InstanceType: "m7g.large", WeightedCapacity: "1" }, { InstanceType: "m7g.large" }),
      given,
      message: /names m7g.large only/,
    },
    "a launch configuration": { subject: scaling({ LaunchConfigurationName: "web-7" }), message: /web-7/ },
  },
  skips: {
    "its template was deleted": { subject: from("1"), given: [[launchTemplate, []]] },
    "its version was deleted": { subject: from("7"), given, message: /version was deleted/ },
    "nothing to start from": { subject: scaling() },
  },
  unknowns: {
    "templates denied": { subject: from(), given: [[launchTemplate, UNLISTED]] },
    "versions denied": { subject: from(), given: [[launchTemplate, [denied(template({}), "versions")]]] },
  },
});
