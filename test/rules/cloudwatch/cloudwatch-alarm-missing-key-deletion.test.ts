import rule from "../../../rules/cloudwatch/cloudwatch-alarm-missing-key-deletion.ts";
import { trailAlarmCases } from "./trail-alarm-cases.ts";

// The pattern of the CIS benchmark, and one that is too narrow.
trailAlarmCases(rule, {
  enough: "{ ($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion) }",
  tooLittle: "{ $.eventName = DisableKey }",
});
