import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { offered } from "../../src/services/account/offered.ts";
import { accountRegion } from "../../src/services/account/region.ts";

/** What a standard that judges, or soon will, is called. */
const ALIVE: ReadonlySet<string | undefined> = new Set(["PENDING", "READY", "INCOMPLETE"]);

export default defineRule({
  id: "securityhub-hub-off",
  title: "Security Hub is off, or judges by no standard",
  severity: "medium",
  why: "Findings of GuardDuty, Inspector, Macie and Config lie in as many places, and nothing checks the account between two audits.",
  fix: {
    text: "Turn Security Hub CSPM on in every enabled region, best by the organization's central configuration, with the AWS Foundational Security Best Practices standard.",
    cli: "aws securityhub enable-security-hub --enable-default-standards --region <region>",
    terraform: `resource "aws_securityhub_account" "<name>" {}
resource "aws_securityhub_standards_subscription" "<name>" {
  depends_on    = [aws_securityhub_account.<name>]
  standards_arn = "arn:<partition>:securityhub:<region>::standards/aws-foundational-security-best-practices/v/1.0.0"
}`,
    cloudformation: "Type: AWS::SecurityHub::Hub\nProperties:\n  EnableDefaultStandards: true",
  },
  references: {
    cis: { "3.0": ["4.16"], "5.0": ["4.16"] },
    wellArchitected: ["SEC04-BP03"],
    docs: ["https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-settingup.html"],
  },
  examples: {
    pass: "Security Hub is on with the AWS Foundational Security Best Practices standard.",
    fail: "Security Hub is on, and no standard is enabled.",
  },
  subject: accountRegion.with("securityHub", "securityStandards"),
  check: (region) => {
    const answer = offered(() => region.securityHub);
    if (answer.length === 0) return skip(`AWS does not offer Security Hub in ${region.region}`);
    if (!answer[0]) return fail(`Security Hub is off in ${region.region}`);
    const standards = region.securityStandards.filter(({ StandardsStatus }) => ALIVE.has(StandardsStatus));
    if (standards.length > 0) return pass;
    const all = region.securityStandards.map(({ StandardsArn, StandardsStatus }) => ({
      StandardsArn,
      StandardsStatus,
    }));
    return fail(`Security Hub judges by no standard in ${region.region}`, { standards: all });
  },
});
