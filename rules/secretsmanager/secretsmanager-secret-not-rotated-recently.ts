import { dayOf, daysSince, inDays } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { notJudgedHere, secret } from "../../src/services/secretsmanager/secret.ts";

export default defineRule({
  id: "secretsmanager-secret-not-rotated-recently",
  title: "Secret has had the same value for a long time",
  severity: "medium",
  why: "The longer a value lives, the more logs, backups and former colleagues know it.",
  fix: {
    text: "Change the value where it is used and here, or let a rotation function do both on a schedule.",
    cli: "aws secretsmanager rotate-secret --secret-id <secret-id> --rotation-lambda-arn <function-arn> --rotation-rules '{\"AutomaticallyAfterDays\":30}'",
    terraform: `resource "aws_secretsmanager_secret_rotation" "<name>" {
  secret_id           = aws_secretsmanager_secret.<name>.id
  rotation_lambda_arn = aws_lambda_function.<rotation>.arn

  rotation_rules {
    automatically_after_days = 30
  }
}`,
    cloudformation: `<Name>Rotation:
  Type: AWS::SecretsManager::RotationSchedule
  Properties:
    SecretId: !Ref <Secret>
    RotationLambdaARN: !GetAtt <RotationFunction>.Arn
    RotationRules:
      AutomaticallyAfterDays: 30`,
  },
  references: {
    fsbp: ["SecretsManager.4"],
    wellArchitected: ["SEC02-BP05"],
    docs: [
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4",
    ],
  },
  examples: {
    pass: "The current value was set twelve days ago, by rotation or by hand.",
    fail: "The current value was set when the secret was made, two years ago.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1)), 90)
      .check(z.describe("The most days that a value may stay the current one")),
  }),
  subject: secret.with("versions"),
  check: (one, { now, options: { days } }) => {
    const { LastRotatedDate, CreatedDate } = one;
    const elsewhere = notJudgedHere(one);
    if (elsewhere) return skip(elsewhere);
    if (LastRotatedDate && daysSince(LastRotatedDate, now) <= days) return pass;
    const current = one.versions.find(({ VersionStages }) => VersionStages?.includes("AWSCURRENT"));
    if (!current?.CreatedDate) return skip("it holds no value yet");
    const age = daysSince(current.CreatedDate, now);
    if (age <= days) return pass;
    return fail(`its value is of ${dayOf(current.CreatedDate)}, ${inDays(age)} ago`, {
      VersionId: current.VersionId,
      VersionCreatedDate: current.CreatedDate,
      LastRotatedDate,
      CreatedDate,
      days,
    });
  },
});
