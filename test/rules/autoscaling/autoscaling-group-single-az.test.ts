import rule from "../../../rules/autoscaling/autoscaling-group-single-az.ts";
import { verdicts } from "../../verdicts.ts";
import { scaling } from "./group.ts";

const over = (...AvailabilityZones: string[]) => scaling({ AvailabilityZones });

verdicts(rule, {
  passes: { "two zones": { subject: scaling() } },
  fails: {
    "one zone": {
      subject: over("eu-west-1a"),
      message: "it starts instances in eu-west-1a only",
      evidence: { AvailabilityZones: ["eu-west-1a"] },
    },
    "two subnets of one zone": { subject: over("eu-west-1a", "eu-west-1a") },
    "two where three are demanded": { subject: scaling(), options: { zones: 3 } },
  },
  skips: {
    "a Local Zone": { subject: over("eu-west-1-lon-1a") },
    "may start nothing": { subject: { ...over("eu-west-1a"), MaxSize: 0 } },
  },
});
