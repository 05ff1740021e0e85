import rule from "../../../rules/cloudtrail/cloudtrail-trail-validation-off.ts";
import { verdicts } from "../../verdicts.ts";
import { organizations, trailWith } from "./given.ts";

verdicts(rule, {
  passes: { on: { subject: trailWith() } },
  fails: {
    off: { subject: trailWith({ LogFileValidationEnabled: false }) },
    "never said": { subject: trailWith({ LogFileValidationEnabled: undefined }) },
  },
  skips: { "the organization's": { subject: organizations({ LogFileValidationEnabled: false }) } },
});
