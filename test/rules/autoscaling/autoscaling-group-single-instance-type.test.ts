import rule from "../../../rules/autoscaling/autoscaling-group-single-instance-type.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { launching, scaling, TEMPLATE } from "./group.ts";

const mixed = (Overrides: object[], ...data: object[]) => ({
  ...scaling({
    MixedInstancesPolicy: {
      LaunchTemplate: { LaunchTemplateSpecification: { ...TEMPLATE, Version: "$Latest" }, Overrides },
    },
  }),
  ...launching("1", ...data).versions,
});
const from = (...data: object[]) => launching("3", ...data).group;
const types = { InstanceRequirements: { VCpuCount: { Min: 2 }, MemoryMiB: { Min: 4096 } } };
const large = { InstanceType: "m7g.large" };

verdicts(rule, {
  passes: {
    "two types": { subject: denied(mixed([large, { InstanceType: "m6g.large" }]), "templateVersion") },
    "by attributes": { subject: mixed([types], large) },
    "by attributes of the template": { subject: mixed([], types) },
    "by attributes of the template, without a policy": { subject: from(types) },
  },
  fails: {
    "the template's type": {
      subject: from(large),
      message: "version 3 of the launch template web has m7g.large only",
      evidence: { InstanceType: "m7g.large" },
    },
    "one type, with two weights": {
      subject: mixed([{ ...large, WeightedCapacity: "1" }, large], types),
      message: /names m7g.large only/,
    },
    "a launch configuration": {
      subject: scaling({ LaunchConfigurationName: "web-7", templateVersion: [] }),
      message: /web-7/,
    },
  },
  skips: {
    "its template was deleted": { subject: from(), message: /version 3 .* was deleted/ },
    "nothing to start from": { subject: scaling({ templateVersion: [] }) },
  },
  unknowns: { "version denied": { subject: denied(from(large), "templateVersion") } },
});
