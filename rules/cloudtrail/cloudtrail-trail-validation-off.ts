import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { FOREIGN, isForeign, trail } from "../../src/services/cloudtrail/trail.ts";

export default defineRule({
  id: "cloudtrail-trail-validation-off",
  title: "Trail does not validate its log files",
  severity: "low",
  why: "An intruder who gets at the bucket can change or delete log files, and nobody can tell afterwards.",
  fix: {
    text: "Turn log file validation on: CloudTrail then signs a digest of the files every hour.",
    cli: "aws cloudtrail update-trail --name <trail> --enable-log-file-validation",
    terraform: 'resource "aws_cloudtrail" "<name>" {\n  # …\n  enable_log_file_validation = true\n}',
    cloudformation: "Type: AWS::CloudTrail::Trail\nProperties:\n  EnableLogFileValidation: true",
  },
  references: {
    fsbp: ["CloudTrail.4"],
    cis: { "3.0": ["3.2"], "5.0": ["3.2"] },
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-4",
    ],
  },
  examples: { pass: "Log file validation is on.", fail: "Log file validation is off." },
  subject: trail.with(),
  check: (t) => {
    if (isForeign(t)) return skip(FOREIGN);
    return t.LogFileValidationEnabled === true ? pass : fail("log file validation is off");
  },
});
