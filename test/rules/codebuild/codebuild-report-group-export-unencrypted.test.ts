import rule from "../../../rules/codebuild/codebuild-report-group-export-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { reportGroupOf } from "./samples.ts";

const exported = (more: object) =>
  reportGroupOf({ exportConfigType: "S3", s3Destination: { bucket: "reports", packaging: "ZIP", ...more } });

verdicts(rule, {
  passes: {
    encrypted: { subject: exported({ encryptionDisabled: false, encryptionKey: "alias/aws/s3" }) },
    "encrypted, as exports are by default": { subject: exported({}) },
  },
  fails: {
    "encryption turned off": {
      subject: exported({ encryptionDisabled: true, path: "raw" }),
      message: "raw data of its reports is exported to reports without encryption",
      evidence: { bucket: "reports", path: "raw", encryptionDisabled: true },
    },
  },
  skips: {
    "no export": { subject: reportGroupOf({ exportConfigType: "NO_EXPORT" }) },
    "no settings": { subject: reportGroupOf() },
  },
});
