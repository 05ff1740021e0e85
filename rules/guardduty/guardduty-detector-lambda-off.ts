import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { detector, featureOf, SUSPENDED } from "../../src/services/guardduty/detector.ts";

export default defineRule({
  id: "guardduty-detector-lambda-off",
  title: "GuardDuty does not watch the network traffic of Lambda functions",
  severity: "medium",
  why: "Nobody is told when a function that was taken over talks to a known control server or mines coins.",
  fix: {
    text: "Turn Lambda Protection on. Where an administrator account manages GuardDuty, it has to be turned on there.",
    cli: "aws guardduty update-detector --detector-id <detector-id> --features Name=LAMBDA_NETWORK_LOGS,Status=ENABLED",
    terraform: `resource "aws_guardduty_detector_feature" "<name>" {
  detector_id = aws_guardduty_detector.<name>.id
  name        = "LAMBDA_NETWORK_LOGS"
  status      = "ENABLED"
}`,
    cloudformation: `Type: AWS::GuardDuty::Detector
Properties:
  Enable: true
  Features:
    - Name: LAMBDA_NETWORK_LOGS
      Status: ENABLED`,
  },
  references: {
    fsbp: ["GuardDuty.6"],
    docs: [
      "https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-6",
    ],
  },
  examples: { pass: "LAMBDA_NETWORK_LOGS is enabled.", fail: "LAMBDA_NETWORK_LOGS is disabled." },
  subject: detector.with("config"),
  check: (d) => {
    if (d.config.Status !== "ENABLED") return skip(SUSPENDED);
    const feature = featureOf(d, "LAMBDA_NETWORK_LOGS");
    if (!feature) return skip("GuardDuty does not say that it has it in this region");
    return feature.status === "ENABLED"
      ? pass
      : fail("Lambda Protection is off", { LAMBDA_NETWORK_LOGS: feature.status });
  },
});
