import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { glueMlTransform } from "../../src/services/glue/ml-transform.ts";

export default defineRule({
  id: "glue-ml-transform-unencrypted",
  title: "Glue machine learning transform does not encrypt what it learned from",
  severity: "medium",
  why: "The transform keeps labelled records of your data in S3. Without a key of your own, whoever may read the place reads the records.",
  fix: {
    text: "Make the transform anew with encryption of its user data: it cannot be added to one that exists.",
    cli: "aws glue create-ml-transform --name <transform> --role <role> --glue-version 2.0 --input-record-tables DatabaseName=<database>,TableName=<table> --parameters TransformType=FIND_MATCHES,FindMatchesParameters={PrimaryKeyColumnName=<column>} --transform-encryption 'MlUserDataEncryption={MlUserDataEncryptionMode=SSE-KMS,KmsKeyId=<key-arn>}'",
    cloudformation: `<Name>:
  Type: AWS::Glue::MLTransform
  Properties:
    TransformEncryption:
      MLUserDataEncryption:
        MLUserDataEncryptionMode: SSE-KMS
        KmsKeyId: !GetAtt <Key>.Arn`,
  },
  references: {
    fsbp: ["Glue.3"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/glue/latest/dg/console-machine-learning-transforms.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/glue-controls.html#glue-3",
    ],
  },
  examples: {
    pass: "Its user data is encrypted with a KMS key (SSE-KMS).",
    fail: "MlUserDataEncryptionMode is DISABLED, or was never set.",
  },
  subject: glueMlTransform.with(),
  check: ({ Name, TransformEncryption }) => {
    const mode = TransformEncryption?.MlUserDataEncryption?.MlUserDataEncryptionMode ?? "DISABLED";
    return mode === "DISABLED"
      ? fail(`the user data of ${Name ?? "the transform"} is not encrypted`, { Name, MlUserDataEncryptionMode: mode })
      : pass;
  },
});
