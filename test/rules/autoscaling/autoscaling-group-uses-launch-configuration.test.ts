import rule from "../../../rules/autoscaling/autoscaling-group-uses-launch-configuration.ts";
import { verdicts } from "../../verdicts.ts";
import { scaling, TEMPLATE } from "./group.ts";

verdicts(rule, {
  passes: {
    "a template": { subject: scaling({ LaunchTemplate: { ...TEMPLATE, Version: "2" } }) },
    "a mixed instances policy": {
      subject: scaling({ MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: TEMPLATE } } }),
    },
  },
  fails: {
    "a launch configuration": {
      subject: scaling({ LaunchConfigurationName: "web-7" }),
      message: "it starts from the launch configuration web-7",
    },
  },
});
