import rule from "../../../rules/cloudwatch/cloudwatch-alarm-missing-gateway-changes.ts";
import { trailAlarmCases } from "./trail-alarm-cases.ts";

// The pattern of the CIS benchmark, and one that is too narrow.
trailAlarmCases(rule, {
  enough:
    "{ ($.eventName = CreateCustomerGateway) || ($.eventName = DeleteCustomerGateway) || ($.eventName = AttachInternetGateway) || ($.eventName = CreateInternetGateway) || ($.eventName = DeleteInternetGateway) || ($.eventName = DetachInternetGateway) }",
  tooLittle: "{ $.eventName = CreateCustomerGateway }",
});
