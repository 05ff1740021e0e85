import rule from "../../../rules/cloudwatch/cloudwatch-alarm-missing-root-usage.ts";
import { trailAlarmCases } from "./trail-alarm-cases.ts";

// The pattern of the CIS benchmark, and one that is too narrow.
trailAlarmCases(rule, {
  enough: '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  tooLittle: '{ $.userIdentity.type = "Root" && $.eventName = ConsoleLogin }',
});
