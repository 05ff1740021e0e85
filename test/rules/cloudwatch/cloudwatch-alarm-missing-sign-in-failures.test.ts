import rule from "../../../rules/cloudwatch/cloudwatch-alarm-missing-sign-in-failures.ts";
import { trailAlarmCases } from "./trail-alarm-cases.ts";

// The pattern of the CIS benchmark, and one that is too narrow.
trailAlarmCases(rule, {
  enough: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
  tooLittle:
    '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.userName = "root") }',
});
