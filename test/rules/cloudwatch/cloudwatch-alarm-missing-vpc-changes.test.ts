import rule from "../../../rules/cloudwatch/cloudwatch-alarm-missing-vpc-changes.ts";
import { trailAlarmCases } from "./trail-alarm-cases.ts";

// The pattern of the CIS benchmark, and one that is too narrow.
trailAlarmCases(rule, {
  enough:
    "{ ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) || ($.eventName = ModifyVpcAttribute) || ($.eventName = AcceptVpcPeeringConnection) || ($.eventName = CreateVpcPeeringConnection) || ($.eventName = DeleteVpcPeeringConnection) || ($.eventName = RejectVpcPeeringConnection) }",
  tooLittle: "{ $.eventName = CreateVpc }",
});
