import rule from "../../../rules/glue/glue-ml-transform-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";

const transform = { TransformId: "tfm-0123456789", Name: "customers", Status: "READY", GlueVersion: "2.0" };
const mode = (MlUserDataEncryptionMode: string) => ({
  ...transform,
  TransformEncryption: { MlUserDataEncryption: { MlUserDataEncryptionMode } },
});

verdicts(rule, {
  passes: { "with KMS": { subject: mode("SSE-KMS") } },
  fails: {
    disabled: { subject: mode("DISABLED"), message: /customers/ },
    "never set": { subject: transform, evidence: { MlUserDataEncryptionMode: "DISABLED" } },
    "only its task runs are": {
      subject: { ...transform, TransformEncryption: { TaskRunSecurityConfigurationName: "lake" } },
    },
  },
});
