import rule from "../../../rules/cloudwatch/cloudwatch-alarm-missing-bucket-policy-changes.ts";
import { trailAlarmCases } from "./trail-alarm-cases.ts";

// The pattern of the CIS benchmark, and one that is too narrow.
trailAlarmCases(rule, {
  enough:
    "{ ($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication) }",
  tooLittle: "{ $.eventName = PutBucketAcl }",
});
