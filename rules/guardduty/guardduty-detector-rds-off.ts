import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { detector, featureOf, SUSPENDED } from "../../src/services/guardduty/detector.ts";

export default defineRule({
  id: "guardduty-detector-rds-off",
  title: "GuardDuty does not watch logins to databases",
  severity: "medium",
  why: "Nobody is told when somebody guesses the password of a database, or signs in from where nobody ever did.",
  fix: {
    text: "Turn RDS Protection on; it costs the databases nothing. Where an administrator account manages GuardDuty, it has to be turned on there.",
    cli: "aws guardduty update-detector --detector-id <detector-id> --features Name=RDS_LOGIN_EVENTS,Status=ENABLED",
    terraform: `resource "aws_guardduty_detector_feature" "<name>" {
  detector_id = aws_guardduty_detector.<name>.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "ENABLED"
}`,
    cloudformation: `Type: AWS::GuardDuty::Detector
Properties:
  Enable: true
  Features:
    - Name: RDS_LOGIN_EVENTS
      Status: ENABLED`,
  },
  references: {
    fsbp: ["GuardDuty.9"],
    docs: [
      "https://docs.aws.amazon.com/guardduty/latest/ug/rds-protection.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-9",
    ],
  },
  examples: { pass: "RDS_LOGIN_EVENTS is enabled.", fail: "RDS_LOGIN_EVENTS is disabled." },
  subject: detector.with("config"),
  check: (d) => {
    if (d.config.Status !== "ENABLED") return skip(SUSPENDED);
    const feature = featureOf(d, "RDS_LOGIN_EVENTS");
    if (!feature) return skip("GuardDuty does not say that it has it in this region");
    return feature.status === "ENABLED" ? pass : fail("RDS Protection is off", { RDS_LOGIN_EVENTS: feature.status });
  },
});
