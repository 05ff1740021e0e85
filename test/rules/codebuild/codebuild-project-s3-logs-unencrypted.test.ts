import rule from "../../../rules/codebuild/codebuild-project-s3-logs-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { projectOf } from "./samples.ts";

const s3Logs = (more: object) => projectOf({ logsConfig: { s3Logs: { location: "logs/web", ...more } } });

verdicts(rule, {
  passes: {
    encrypted: { subject: s3Logs({ status: "ENABLED", encryptionDisabled: false }) },
    "encrypted, as logs are by default": { subject: s3Logs({ status: "ENABLED" }) },
  },
  fails: {
    "encryption turned off": {
      subject: s3Logs({ status: "ENABLED", encryptionDisabled: true }),
      message: "the build logs in logs/web are not encrypted",
      evidence: { s3Logs: { encryptionDisabled: true } },
    },
  },
  skips: {
    "no logs in S3": { subject: projectOf() },
    "logs to S3 turned off": { subject: s3Logs({ status: "DISABLED", encryptionDisabled: true }) },
    "no settings": { subject: projectOf({ logsConfig: undefined }) },
  },
});
