import rule from "../../../rules/cloudwatch/cloudwatch-alarm-missing-unauthorized-calls.ts";
import { trailAlarmCases } from "./trail-alarm-cases.ts";

// The pattern of the CIS benchmark, and one that is too narrow.
trailAlarmCases(rule, {
  enough: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  tooLittle: '{ $.errorCode = "*UnauthorizedOperation" }',
});
