import rule from "../../../rules/elasticbeanstalk/elasticbeanstalk-environment-managed-updates-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { environment, unseen } from "./environment.ts";

const updates = (enabled: string, level?: string) =>
  environment({
    "elasticbeanstalk:managedactions ManagedActionsEnabled": enabled,
    ...(level && { "elasticbeanstalk:managedactions:platformupdate UpdateLevel": level }),
  });

verdicts(rule, {
  passes: {
    minor: { subject: updates("true", "minor") },
    patch: { subject: updates("true", "patch") },
    "minor where minor is demanded": { subject: updates("true", "minor"), options: { updateLevel: "minor" } },
  },
  fails: {
    off: { subject: updates("false", "minor"), message: "managed platform updates are off", severity: "high" },
    "not set": { subject: environment({}) },
    "patch where minor is demanded": {
      subject: updates("true", "patch"),
      options: { updateLevel: "minor" },
      message: "it takes patch updates only",
      severity: "low",
    },
  },
  unknowns: {
    "settings denied": { subject: denied(updates("true"), "settings") },
    "settings not shown": { subject: unseen },
  },
});
