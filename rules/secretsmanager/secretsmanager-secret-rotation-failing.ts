import { rotationDueBy } from "../../src/aws/rotation.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { notJudgedHere, secret } from "../../src/services/secretsmanager/secret.ts";

const DAY = 24 * 3_600_000;

export default defineRule({
  id: "secretsmanager-secret-rotation-failing",
  title: "Secret should rotate but does not",
  severity: "medium",
  why: "Everyone believes that the secret changes, yet the old one stays good. A rotation that broke off halfway can also leave the database with one password and the applications with another.",
  fix: {
    text: "Read the log of the rotation function (it runs under /aws/lambda/<function>): most often it cannot reach the database or Secrets Manager from its subnets, or lacks a permission. Mend it, then rotate once by hand.",
    cli: "aws secretsmanager describe-secret --secret-id <secret-id>\naws secretsmanager rotate-secret --secret-id <secret-id>",
  },
  references: {
    fsbp: ["SecretsManager.2"],
    wellArchitected: ["SEC02-BP05"],
    docs: [
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-2",
    ],
  },
  examples: {
    pass: "The last rotation succeeded when the schedule asked for it, and the next one lies ahead.",
    fail: "The next rotation should have happened last week.",
  },
  subject: secret.with(),
  check: (one, { now }) => {
    const {
      RotationEnabled,
      RotationRules = {},
      NextRotationDate,
      LastRotatedDate,
      LastChangedDate,
      CreatedDate,
    } = one;
    const elsewhere = notJudgedHere(one);
    if (elsewhere) return skip(elsewhere);
    if (!RotationEnabled) return skip("automatic rotation is off, which secretsmanager-secret-rotation-off judges");
    const evidence = { NextRotationDate, LastRotatedDate, LastChangedDate, RotationRules };
    const last = LastRotatedDate ? `the last one that succeeded was ${said(LastRotatedDate)}` : "none ever succeeded";
    if (NextRotationDate && NextRotationDate < now)
      return fail(`a rotation was due by ${said(NextRotationDate)}, but ${last}`, evidence);
    // A value that someone sets by hand counts as rotated: the schedule starts anew from any change.
    const [changed] = [LastRotatedDate, LastChangedDate, CreatedDate].filter((date) => date !== undefined).sort(newest);
    const due = changed && rotationDueBy(RotationRules, changed);
    if (due && due < now) return fail(`by its schedule a rotation was due by ${said(due)}, but ${last}`, evidence);
    if (brokeOff(one) && changed && now.getTime() - changed.getTime() > DAY)
      return fail(`a rotation that began on ${said(changed)} or before never finished, and ${last}`, {
        ...evidence,
        SecretVersionsToStages: one.SecretVersionsToStages,
      });
    return pass;
  },
});

const newest = (a: Date, b: Date) => b.getTime() - a.getTime();

const said = (date: Date) => `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;

// Rotation stages the new value as AWSPENDING; when it is done, that version is the current one.
function brokeOff({ SecretVersionsToStages = {} }: { SecretVersionsToStages?: Record<string, string[]> | undefined }) {
  return Object.values(SecretVersionsToStages).some(
    (stages) => stages.includes("AWSPENDING") && !stages.includes("AWSCURRENT"),
  );
}
