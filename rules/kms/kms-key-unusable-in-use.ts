import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { kmsAlias } from "../../src/services/kms/alias.ts";
import { awsManages, deletionOf } from "../../src/services/kms/judged.ts";
import { kmsKey } from "../../src/services/kms/key.ts";
import { keyUsers, usersOf } from "../../src/services/kms/users.ts";

/** In these states a key decrypts nothing. https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html */
const UNUSABLE: Readonly<Record<string, string>> = {
  Disabled: "it is disabled",
  PendingImport: "its imported key material is missing or has expired",
  Unavailable: "its custom key store is not connected",
};

export default defineRule({
  id: "kms-key-unusable-in-use",
  title: "Live data is encrypted under a key that cannot be used",
  severity: "critical",
  why: "A database or volume whose key is disabled or doomed runs until it is next restarted, resized or restored, and not again; when the key is deleted, its data is lost for good.",
  fix: {
    text: "Enable the key again, cancelling its deletion first if need be. Only when what uses it has been moved to another key (by a copy of a snapshot, or a new secret version) may it go.",
    cli: "aws kms cancel-key-deletion --key-id <key-id>\naws kms enable-key --key-id <key-id>",
    terraform: 'resource "aws_kms_key" "<name>" {\n  # …\n  is_enabled = true\n}',
    cloudformation: "Type: AWS::KMS::Key\nProperties:\n  Enabled: true",
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: ["https://docs.aws.amazon.com/kms/latest/developerguide/unusable-kms-keys.html"],
  },
  examples: {
    pass: "A disabled key is named by no database, volume, file system, cache or secret of its region.",
    fail: "The volume of a running instance is encrypted under a key that will be deleted next week.",
  },
  subject: kmsKey.with(),
  context: { aliases: kmsAlias.with(), ...keyUsers },
  check: (key, { aliases, ...collections }) => {
    const aws = awsManages(key);
    if (aws) return skip(aws);
    const { KeyState = "", KeyUsage, DeletionDate } = key;
    if (KeyUsage !== undefined && KeyUsage !== "ENCRYPT_DECRYPT") return skip("no data is encrypted under such a key");
    const deletion = deletionOf(key);
    const because = deletion ? `it will be deleted ${deletion.when}` : UNUSABLE[KeyState];
    if (because === undefined) return pass;
    const users = usersOf(key, aliases, collections);
    if (users.length === 0) return pass;
    const shown = users.slice(0, SHOWN).join(", ");
    const more = users.length > SHOWN ? ` and ${users.length - SHOWN} more` : "";
    return fail(`${because}, yet ${shown}${more} ${users.length > 1 ? "are" : "is"} encrypted under it`, {
      ...{ KeyState, DeletionDate, users },
    });
  },
});

const SHOWN = 5;
