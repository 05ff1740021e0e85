import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { notJudgedHere, secret } from "../../src/services/secretsmanager/secret.ts";

export default defineRule({
  id: "secretsmanager-secret-rotation-off",
  title: "Secret is never changed automatically",
  severity: "high",
  why: "A secret that leaked once, in a log, a backup or a leaver's notes, stays good for ever.",
  fix: {
    text: "Turn on rotation. For database passwords AWS offers ready-made rotation functions; RDS, Aurora and Redshift can also hold and rotate their own administrator password. What cannot be rotated by a machine may be suppressed with a date by which someone rotates it.",
    cli: 'aws secretsmanager rotate-secret --secret-id <secret-id> --rotation-lambda-arn <function-arn> --rotation-rules \'{"ScheduleExpression":"rate(30 days)"}\'',
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
    fsbp: ["SecretsManager.1"],
    wellArchitected: ["SEC02-BP05"],
    docs: [
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-1",
    ],
  },
  examples: { pass: "Rotation is on.", fail: "Rotation was never turned on, or was cancelled." },
  subject: secret.with(),
  check: (one) => {
    const { RotationEnabled, LastRotatedDate, LastChangedDate, CreatedDate } = one;
    const elsewhere = notJudgedHere(one);
    if (elsewhere) return skip(elsewhere);
    if (RotationEnabled) return pass;
    const since = LastRotatedDate ? "automatic rotation was turned off" : "automatic rotation was never turned on";
    return fail(since, { RotationEnabled: false, LastRotatedDate, LastChangedDate, CreatedDate });
  },
});
