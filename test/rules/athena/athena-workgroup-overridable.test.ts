import rule from "../../../rules/athena/athena-workgroup-overridable.ts";
import { verdicts } from "../../verdicts.ts";
import { disabled, finance, having, idle, primary, spark } from "./samples.ts";

verdicts(rule, {
  passes: { enforced: { subject: finance } },
  fails: {
    "not enforced": {
      subject: having({ EnforceWorkGroupConfiguration: false }),
      message: /clients may choose/,
      evidence: { EnforceWorkGroupConfiguration: false, OutputLocation: "s3://results/finance/" },
      severity: "medium",
    },
    "only the encryption is kept to a minimum": {
      subject: having({ EnforceWorkGroupConfiguration: false, EnableMinimumEncryptionConfiguration: true }),
      message: /not a weaker encryption/,
    },
    "the primary workgroup as delivered, in use": { subject: primary },
  },
  skips: {
    "the primary workgroup as delivered, not in use": { subject: idle, message: /nobody has set it up/ },
    "a Spark workgroup": { subject: spark, message: /Spark/ },
    disabled: { subject: disabled },
  },
});
