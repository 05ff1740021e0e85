import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { detector, featureOf, SUSPENDED } from "../../src/services/guardduty/detector.ts";

export default defineRule({
  id: "guardduty-detector-eks-audit-off",
  title: "GuardDuty does not watch the audit logs of EKS",
  severity: "medium",
  why: "Nobody is told when somebody lists the secrets of a cluster, opens its API to the world or runs a privileged container.",
  fix: {
    text: "Turn EKS Protection on; it needs no agents, and reads the logs by itself. Where an administrator account manages GuardDuty, it has to be turned on there.",
    cli: "aws guardduty update-detector --detector-id <detector-id> --features Name=EKS_AUDIT_LOGS,Status=ENABLED",
    terraform: `resource "aws_guardduty_detector_feature" "<name>" {
  detector_id = aws_guardduty_detector.<name>.id
  name        = "EKS_AUDIT_LOGS"
  status      = "ENABLED"
}`,
    cloudformation: `Type: AWS::GuardDuty::Detector
Properties:
  Enable: true
  Features:
    - Name: EKS_AUDIT_LOGS
      Status: ENABLED`,
  },
  references: {
    fsbp: ["GuardDuty.5"],
    docs: [
      "https://docs.aws.amazon.com/guardduty/latest/ug/kubernetes-protection.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-5",
    ],
  },
  examples: { pass: "EKS_AUDIT_LOGS is enabled.", fail: "EKS_AUDIT_LOGS is disabled." },
  subject: detector.with("config"),
  check: (d) => {
    if (d.config.Status !== "ENABLED") return skip(SUSPENDED);
    const feature = featureOf(d, "EKS_AUDIT_LOGS");
    if (!feature) return skip("GuardDuty does not say that it has it in this region");
    return feature.status === "ENABLED" ? pass : fail("EKS Protection is off", { EKS_AUDIT_LOGS: feature.status });
  },
});
