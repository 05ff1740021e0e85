import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { FOREIGN, isForeign, trail } from "../../src/services/cloudtrail/trail.ts";

export default defineRule({
  id: "cloudtrail-trail-not-delivering",
  title: "Trail is stopped, or cannot deliver",
  severity: "high",
  why: "The trail is there, and records nothing: what happens in the account now will be missing when somebody asks.",
  fix: {
    text: "Start the trail. Where it cannot deliver, mend what the error names: the bucket's policy, the key's policy, or the role for CloudWatch Logs.",
    cli: "aws cloudtrail start-logging --name <trail>",
    terraform: 'resource "aws_cloudtrail" "<name>" {\n  # …\n  enable_logging = true\n}',
    cloudformation: "Type: AWS::CloudTrail::Trail\nProperties:\n  IsLogging: true",
  },
  references: {
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html",
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html",
    ],
  },
  examples: {
    pass: "The trail logs, and delivered its last files.",
    fail: "The last delivery ended with AccessDenied: the bucket's policy was changed.",
  },
  subject: trail.with("status"),
  check: (t) => {
    if (isForeign(t)) return skip(FOREIGN);
    const { IsLogging, StopLoggingTime, LatestDeliveryError, LatestCloudWatchLogsDeliveryError } = t.status;
    if (IsLogging !== true) return fail("is stopped: it records nothing", { IsLogging, StopLoggingTime });
    if (LatestDeliveryError)
      return fail(`could not deliver to bucket ${t.S3BucketName}: ${LatestDeliveryError}`, { LatestDeliveryError });
    if (LatestCloudWatchLogsDeliveryError)
      return fail(
        `could not deliver to CloudWatch Logs: ${LatestCloudWatchLogsDeliveryError}`,
        { LatestCloudWatchLogsDeliveryError },
        { severity: "medium" },
      );
    return pass;
  },
});
