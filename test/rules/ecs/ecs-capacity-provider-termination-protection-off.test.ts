import rule from "../../../rules/ecs/ecs-capacity-provider-termination-protection-off.ts";
import { verdicts } from "../../verdicts.ts";

const provider = (also?: object) => ({
  capacityProviderArn: "arn:aws:ecs:eu-west-1:111122223333:capacity-provider/servers",
  name: "servers",
  status: "ACTIVE",
  ...(also && {
    autoScalingGroupProvider: {
      autoScalingGroupArn: "arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1:autoScalingGroupName/servers",
      ...also,
    },
  }),
});

verdicts(rule, {
  passes: { on: { subject: provider({ managedTerminationProtection: "ENABLED" }) } },
  fails: {
    off: {
      subject: provider({ managedTerminationProtection: "DISABLED", managedDraining: "ENABLED" }),
      message: "managedTerminationProtection is DISABLED",
      evidence: { managedDraining: "ENABLED" },
    },
    "not told": { subject: provider({}) },
  },
  skips: { "no group": { subject: provider() } },
});
