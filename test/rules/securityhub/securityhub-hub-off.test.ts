import rule from "../../../rules/securityhub/securityhub-hub-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { notOffered, region } from "../account/region.ts";

const standard = (StandardsStatus: string) => ({
  StandardsArn: "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0",
  StandardsStatus,
});
const hub = (...securityStandards: readonly object[]) => ({
  ...region,
  securityHub: { HubArn: "arn:aws:securityhub:eu-west-1:111122223333:hub/default" },
  securityStandards,
});

verdicts(rule, {
  passes: { "a standard": { subject: hub(standard("READY")) }, "one begins": { subject: hub(standard("PENDING")) } },
  fails: {
    off: { subject: { ...region, securityHub: undefined }, message: "Security Hub is off in eu-west-1" },
    "no standard": { subject: hub(), message: /by no standard/ },
    "the last one goes": { subject: hub(standard("DELETING")) },
  },
  skips: { "not offered": { subject: notOffered("securityHub") } },
  unknowns: {
    "the hub is denied": { subject: denied(hub(), "securityHub") },
    "standards are denied": { subject: denied(hub(), "securityStandards") },
  },
});
