import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { glueJob } from "../../src/services/glue/job.ts";
import { glueSecurityConfiguration, unencryptedBy } from "../../src/services/glue/security-configuration.ts";

export default defineRule({
  id: "glue-job-security-configuration-missing",
  title: "Glue job does not encrypt what it writes",
  severity: "medium",
  why: "Output, logs and bookmarks then lie there without a key of your own, open to whoever may read the bucket or the log group.",
  fix: {
    text: "Make a security configuration that encrypts S3 output, CloudWatch logs and job bookmarks with KMS, name it in the job, and let the job's role use the key. A security configuration cannot be changed: make a new one in place of one that encrypts too little. update-job replaces the whole definition: name every setting that is to stay.",
    cli: `aws glue create-security-configuration --name <configuration> --encryption-configuration '{"S3Encryption":[{"S3EncryptionMode":"SSE-KMS","KmsKeyArn":"<key-arn>"}],"CloudWatchEncryption":{"CloudWatchEncryptionMode":"SSE-KMS","KmsKeyArn":"<key-arn>"},"JobBookmarksEncryption":{"JobBookmarksEncryptionMode":"CSE-KMS","KmsKeyArn":"<key-arn>"}}'
aws glue update-job --job-name <job> --job-update 'Role=<role>,Command={Name=glueetl,ScriptLocation=<script>},SecurityConfiguration=<configuration>'`,
    terraform: `resource "aws_glue_security_configuration" "<name>" {
  name = "<configuration>"
  encryption_configuration {
    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
      kms_key_arn        = aws_kms_key.<name>.arn
    }
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn                = aws_kms_key.<name>.arn
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn                   = aws_kms_key.<name>.arn
    }
  }
}

resource "aws_glue_job" "<name>" {
  # …
  security_configuration = aws_glue_security_configuration.<name>.name
}`,
    cloudformation: `<Name>Encryption:
  Type: AWS::Glue::SecurityConfiguration
  Properties:
    Name: <configuration>
    EncryptionConfiguration:
      S3Encryptions:
        - S3EncryptionMode: SSE-KMS
          KmsKeyArn: !GetAtt <Key>.Arn
      CloudWatchEncryption:
        CloudWatchEncryptionMode: SSE-KMS
        KmsKeyArn: !GetAtt <Key>.Arn
      JobBookmarksEncryption:
        JobBookmarksEncryptionMode: CSE-KMS
        KmsKeyArn: !GetAtt <Key>.Arn
<Name>:
  Type: AWS::Glue::Job
  Properties:
    SecurityConfiguration: <configuration>`,
  },
  references: {
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html",
      "https://docs.aws.amazon.com/glue/latest/dg/console-security-configurations.html",
    ],
  },
  examples: {
    pass: "Its security configuration encrypts output, logs and bookmarks.",
    fail: "The job names no security configuration, or one that leaves the logs as they are.",
  },
  subject: glueJob.with(),
  context: { configurations: glueSecurityConfiguration.with() },
  check: ({ SecurityConfiguration: name, Command, bookmarks }, { configurations }) => {
    if (Command?.Name === "glueray") return skip("Ray jobs know no security configuration");
    if (!name) return fail("it names no security configuration", { SecurityConfiguration: null });
    const configuration = configurations.get(name);
    if (!configuration)
      return fail(`its security configuration ${name} does not exist`, { SecurityConfiguration: name });
    const open = unencryptedBy(configuration, bookmarks);
    return open.length === 0
      ? pass
      : fail(`its security configuration ${name} does not encrypt ${open.join(" and ")}`, {
          SecurityConfiguration: name,
          EncryptionConfiguration: configuration.EncryptionConfiguration,
        });
  },
});
