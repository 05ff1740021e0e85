import rule from "../../../rules/codebuild/codebuild-project-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { projectOf } from "./samples.ts";

const [on, off] = [{ status: "ENABLED" }, { status: "DISABLED" }];

verdicts(rule, {
  passes: {
    "CloudWatch Logs": { subject: projectOf() },
    "S3 only": { subject: projectOf({ logsConfig: { cloudWatchLogs: off, s3Logs: { ...on, location: "logs/web" } } }) },
    "nothing set: CloudWatch Logs": { subject: projectOf({ logsConfig: undefined }) },
    "nothing set for CloudWatch Logs": { subject: projectOf({ logsConfig: { s3Logs: off } }) },
  },
  fails: {
    "both off": {
      subject: projectOf({ logsConfig: { cloudWatchLogs: off, s3Logs: off } }),
      message: "build logs go neither to CloudWatch Logs nor to S3",
      evidence: { cloudWatchLogs: "DISABLED", s3Logs: "DISABLED" },
    },
    "the one off, the other not set": { subject: projectOf({ logsConfig: { cloudWatchLogs: off } }) },
  },
});
