import rule from "../../../rules/cloudwatch/cloudwatch-alarm-missing-iam-changes.ts";
import { trailAlarmCases } from "./trail-alarm-cases.ts";

// The pattern of the CIS benchmark, and one that is too narrow.
trailAlarmCases(rule, {
  enough:
    "{ ($.eventName = DeleteGroupPolicy) || ($.eventName = DeleteRolePolicy) || ($.eventName = DeleteUserPolicy) || ($.eventName = PutGroupPolicy) || ($.eventName = PutRolePolicy) || ($.eventName = PutUserPolicy) || ($.eventName = CreatePolicy) || ($.eventName = DeletePolicy) || ($.eventName = CreatePolicyVersion) || ($.eventName = DeletePolicyVersion) || ($.eventName = AttachRolePolicy) || ($.eventName = DetachRolePolicy) || ($.eventName = AttachUserPolicy) || ($.eventName = DetachUserPolicy) || ($.eventName = AttachGroupPolicy) || ($.eventName = DetachGroupPolicy) }",
  tooLittle: "{ $.eventName = DeleteGroupPolicy }",
});
