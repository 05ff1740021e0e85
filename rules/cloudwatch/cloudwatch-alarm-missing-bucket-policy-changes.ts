import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "s3.amazonaws.com",
  "PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-bucket-policy-changes",
  title: "Nobody is alarmed when policies of S3 buckets are changed",
  severity: "low",
  why: "A bucket that is opened by mistake or on purpose is found by strangers within hours.",
  fix: alarmFix("bucket-policy-changes", PATTERN),
  references: { cis: { "3.0": ["4.8"], "5.0": ["4.8"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to bucket policies, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to bucket policies.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});
