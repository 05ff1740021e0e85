import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { awsManages, deletionOf, isReplica, notRotatable } from "../../src/services/kms/judged.ts";
import { kmsKey } from "../../src/services/kms/key.ts";

export default defineRule({
  id: "kms-key-rotation-off",
  title: "KMS key is never rotated",
  severity: "medium",
  why: "All that was ever encrypted under the key hangs on the same key material; rotation bounds what is lost when it becomes known, and costs the applications nothing.",
  fix: {
    text: "Turn on automatic rotation. KMS keeps the older key material, so nothing needs to be encrypted again, and id, ARN and policy of the key stay as they are.",
    cli: "aws kms enable-key-rotation --key-id <key-id> --rotation-period-in-days 365",
    terraform:
      'resource "aws_kms_key" "<name>" {\n  # …\n  enable_key_rotation     = true\n  rotation_period_in_days = 365\n}',
    cloudformation: "Type: AWS::KMS::Key\nProperties:\n  EnableKeyRotation: true\n  RotationPeriodInDays: 365",
  },
  references: {
    fsbp: ["KMS.4"],
    cis: { "3.0": ["3.6"], "5.0": ["3.6"] },
    wellArchitected: ["SEC08-BP01"],
    docs: [
      "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-4",
    ],
  },
  examples: {
    pass: "Automatic rotation is on, every 365 days.",
    fail: "Automatic rotation of a customer-managed symmetric key is off.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(90), z.maximum(2560)), 2560)
      .check(z.describe("The longest rotation period, 90 to 2560 days; CIS and Security Hub ask for none")),
  }),
  subject: kmsKey.with("rotation"),
  check: (key, { options: { days } }) => {
    const apart = awsManages(key) ?? notRotatable(key);
    if (apart) return skip(apart);
    if (isReplica(key)) {
      const primary = key.MultiRegionConfiguration?.PrimaryKey?.Region;
      return skip(`it is a replica, which is rotated with its primary in ${primary}`);
    }
    if (deletionOf(key)) return skip("it waits for its deletion");
    if (key.KeyState === "Disabled") return skip("it is disabled, and KMS rotates no disabled key");
    const { KeyRotationEnabled, RotationPeriodInDays } = key.rotation;
    const { Description } = key;
    if (!KeyRotationEnabled) return fail("automatic rotation is off", { KeyRotationEnabled: false, Description });
    if (RotationPeriodInDays === undefined || RotationPeriodInDays <= days) return pass;
    return fail(`it is rotated every ${RotationPeriodInDays} days, less often than every ${days}`, {
      KeyRotationEnabled,
      RotationPeriodInDays,
      required: days,
      Description,
    });
  },
});
