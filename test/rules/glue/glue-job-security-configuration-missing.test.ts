import rule from "../../../rules/glue/glue-job-security-configuration-missing.ts";
import { glueSecurityConfiguration } from "../../../src/services/glue/security-configuration.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { job, pythonShell, ray } from "./samples.ts";

const modes = (s3: string, logs: string, bookmarks: string): Given => [
  [
    glueSecurityConfiguration,
    [
      {
        Name: "lake",
        EncryptionConfiguration: {
          S3Encryption: [{ S3EncryptionMode: s3 }],
          CloudWatchEncryption: { CloudWatchEncryptionMode: logs },
          JobBookmarksEncryption: { JobBookmarksEncryptionMode: bookmarks },
        },
      },
    ],
  ],
];
const whole = modes("SSE-KMS", "SSE-KMS", "CSE-KMS");
const keeping = { ...job, bookmarks: true };
const none = { ...job, SecurityConfiguration: undefined };

verdicts(rule, {
  passes: {
    "all is encrypted": { subject: keeping, given: whole },
    "no bookmarks to encrypt": { subject: job, given: modes("SSE-S3", "SSE-KMS", "DISABLED") },
    "a Python shell": { subject: pythonShell, given: whole },
  },
  fails: {
    none: { subject: none, given: whole, message: /names no security configuration/ },
    "none, while configurations cannot be listed": { subject: none, given: [[glueSecurityConfiguration, UNLISTED]] },
    "one that was deleted": { subject: job, message: /lake does not exist/ },
    "logs are left out": {
      subject: job,
      given: modes("SSE-KMS", "DISABLED", "CSE-KMS"),
      message: "its security configuration lake does not encrypt CloudWatch logs",
    },
    "output and bookmarks are left out": {
      subject: keeping,
      given: modes("DISABLED", "SSE-KMS", "DISABLED"),
      message: /S3 output and job bookmarks/,
    },
    "an empty one": { subject: job, given: [[glueSecurityConfiguration, [{ Name: "lake" }]]] },
  },
  skips: { Ray: { subject: ray, given: whole } },
  unknowns: { "configurations cannot be listed": { subject: job, given: [[glueSecurityConfiguration, UNLISTED]] } },
});
