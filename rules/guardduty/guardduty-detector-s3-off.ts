import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { detector, featureOf, SUSPENDED } from "../../src/services/guardduty/detector.ts";

export default defineRule({
  id: "guardduty-detector-s3-off",
  title: "GuardDuty does not watch access to objects in S3",
  severity: "medium",
  why: "Nobody is told when stolen credentials copy or delete the contents of a bucket.",
  fix: {
    text: "Turn S3 Protection on; it needs no data events in a trail. Where an administrator account manages GuardDuty, it has to be turned on there.",
    cli: "aws guardduty update-detector --detector-id <detector-id> --features Name=S3_DATA_EVENTS,Status=ENABLED",
    terraform: `resource "aws_guardduty_detector_feature" "<name>" {
  detector_id = aws_guardduty_detector.<name>.id
  name        = "S3_DATA_EVENTS"
  status      = "ENABLED"
}`,
    cloudformation: `Type: AWS::GuardDuty::Detector
Properties:
  Enable: true
  Features:
    - Name: S3_DATA_EVENTS
      Status: ENABLED`,
  },
  references: {
    fsbp: ["GuardDuty.10"],
    docs: [
      "https://docs.aws.amazon.com/guardduty/latest/ug/s3-protection.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-10",
    ],
  },
  examples: { pass: "S3_DATA_EVENTS is enabled.", fail: "S3_DATA_EVENTS is disabled." },
  subject: detector.with("config"),
  check: (d) => {
    if (d.config.Status !== "ENABLED") return skip(SUSPENDED);
    const feature = featureOf(d, "S3_DATA_EVENTS");
    if (!feature) return skip("GuardDuty does not say that it has it in this region");
    return feature.status === "ENABLED" ? pass : fail("S3 Protection is off", { S3_DATA_EVENTS: feature.status });
  },
});
