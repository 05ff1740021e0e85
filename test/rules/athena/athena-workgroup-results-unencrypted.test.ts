import rule from "../../../rules/athena/athena-workgroup-results-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { disabled, finance, having, idle, primary, spark } from "./samples.ts";

const bucketOnly = having({ ResultConfiguration: { OutputLocation: "s3://results/" } });

verdicts(rule, {
  passes: {
    "with a KMS key": { subject: finance },
    "with S3's keys, as asked for": {
      subject: having({ ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: "SSE_S3" } } }),
    },
    "kept by Athena itself": {
      subject: having({ ResultConfiguration: {}, ManagedQueryResultsConfiguration: { Enabled: true } }),
    },
    "the primary workgroup with managed results": {
      subject: having({ ManagedQueryResultsConfiguration: { Enabled: true } }, primary),
    },
  },
  fails: {
    "a bucket without encryption": { subject: bucketOnly, message: /s3:\/\/results\//, severity: "medium" },
    "results of Spark": { subject: spark },
    "the primary workgroup as delivered, in use": { subject: primary },
    "the primary workgroup in use": {
      subject: having({ ResultConfiguration: { OutputLocation: "s3://results/" } }, primary),
      severity: "medium",
    },
    "managed results are off": {
      subject: having({ ResultConfiguration: {}, ManagedQueryResultsConfiguration: { Enabled: false } }),
    },
    "AWS shows no configuration": { subject: { Name: "bare", State: "ENABLED", used: true } },
  },
  skips: {
    "the primary workgroup as delivered, not in use": { subject: idle, message: /nobody has set it up/ },
    disabled: { subject: disabled, message: /disabled/ },
  },
});
