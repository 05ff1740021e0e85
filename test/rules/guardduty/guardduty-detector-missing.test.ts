import rule from "../../../rules/guardduty/guardduty-detector-missing.ts";
import { detector } from "../../../src/services/guardduty/detector.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { notOffered, region } from "../account/region.ts";
import { detectorWith } from "./given.ts";

const { DetectorId } = detectorWith({});
const one = { ...region, detectorIds: [DetectorId] };

verdicts(rule, {
  passes: { "an enabled detector": { subject: one, given: [[detector, [detectorWith({})]]] } },
  fails: {
    "no detector": { subject: { ...region, detectorIds: [] }, message: "GuardDuty has no detector in eu-west-1" },
    "a suspended one": {
      subject: one,
      given: [[detector, [detectorWith({}, "DISABLED")]]],
      message: /is suspended in/,
    },
  },
  skips: { "not offered": { subject: notOffered("detectorIds"), message: /does not offer GuardDuty in eu-west-1/ } },
  unknowns: {
    "listing is denied": { subject: denied({ ...region }, "detectorIds") },
    "reading it is denied": { subject: one, given: [[detector, [denied(detectorWith({}), "config")]]] },
    "detectors unlisted": { subject: one, given: [[detector, UNLISTED]] },
  },
});
