import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { efsFileSystem } from "../../src/services/efs/file-system.ts";

export default defineRule({
  id: "efs-file-system-unencrypted",
  title: "EFS file system is not encrypted at rest",
  severity: "high",
  why: "Its files, and those in its backups, lie in the clear on AWS's disks; no key policy stands between them and whoever gets at the storage.",
  fix: {
    text: "Encryption is chosen when a file system is made: make an encrypted one, copy the files over with AWS DataSync, and mount it in place of the old one.",
    cli: "aws efs create-file-system --encrypted --kms-key-id <key-arn> --backup --tags Key=Name,Value=<name>",
    terraform: 'resource "aws_efs_file_system" "<name>" {\n  # …\n  encrypted  = true\n  kms_key_id = "<key-arn>"\n}',
    cloudformation: "Type: AWS::EFS::FileSystem\nProperties:\n  Encrypted: true\n  KmsKeyId: <key-arn>",
  },
  references: {
    fsbp: ["EFS.1", "EFS.8"],
    cis: { "3.0": ["2.4.1"], "5.0": ["2.3.1"] },
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-1",
    ],
  },
  examples: { pass: "Encrypted is true.", fail: "Encrypted is false." },
  subject: efsFileSystem.with(),
  check: ({ Encrypted, Name, SizeInBytes }) =>
    Encrypted
      ? pass
      : fail("its files are not encrypted at rest", { Encrypted: false, Name, SizeInBytes: SizeInBytes?.Value }),
});
