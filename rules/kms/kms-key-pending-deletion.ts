import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { awsManages, deletionOf, isReplica } from "../../src/services/kms/judged.ts";
import { kmsKey } from "../../src/services/kms/key.ts";

export default defineRule({
  id: "kms-key-pending-deletion",
  title: "KMS key is scheduled for deletion",
  severity: "critical",
  why: "Once the key is gone, everything that was ever encrypted under it is lost for good, backups and snapshots included; nobody, AWS neither, can bring it back.",
  fix: {
    text: "Cancel the deletion unless you know that nothing is encrypted under the key any more; a cancelled key is disabled, so enable it again. A key that is not needed may be kept disabled for a while first: that can be undone.",
    cli: "aws kms cancel-key-deletion --key-id <key-id>\naws kms enable-key --key-id <key-id>",
  },
  references: {
    fsbp: ["KMS.3"],
    wellArchitected: ["SEC08-BP01"],
    docs: [
      "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-3",
    ],
  },
  examples: { pass: "The key is enabled, or disabled.", fail: "The key will be deleted on 2026-07-01." },
  subject: kmsKey.with(),
  check: (key) => {
    const aws = awsManages(key);
    if (aws) return skip(aws);
    const deletion = deletionOf(key);
    if (!deletion) return pass;
    const { KeyState, DeletionDate, Description, MultiRegionConfiguration } = key;
    const evidence = { KeyState, DeletionDate, Description };
    if (!isReplica(key)) return fail(`it will be deleted ${deletion.when}`, evidence);
    const primary = MultiRegionConfiguration?.PrimaryKey?.Arn;
    // Other keys of the family have the same key material, and the primary can be replicated here again.
    return fail(
      `it will be deleted ${deletion.when}; being a replica, it can be made again from its primary ${primary}`,
      { ...evidence, primary },
      { severity: "medium" },
    );
  },
});
