import rule from "../../../rules/elasticbeanstalk/elasticbeanstalk-environment-basic-health.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { environment, unseen } from "./environment.ts";

const health = (type: string) => environment({ "elasticbeanstalk:healthreporting:system SystemType": type });

verdicts(rule, {
  passes: { enhanced: { subject: health("enhanced") } },
  fails: {
    basic: { subject: health("basic"), message: "its health reporting is basic" },
    "not set": { subject: environment({}) },
  },
  unknowns: {
    "settings denied": { subject: denied(health("basic"), "settings") },
    "settings not shown": { subject: unseen, message: /showed no settings of blog-prod/ },
  },
});
