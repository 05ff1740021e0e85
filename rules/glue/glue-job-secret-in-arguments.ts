import { secretsIn, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { glueJob } from "../../src/services/glue/job.ts";

export default defineRule({
  id: "glue-job-secret-in-arguments",
  title: "Glue job carries a secret in its arguments",
  severity: "critical",
  why: "Everyone who may look at the job reads the secret in the clear, and Glue writes arguments into the job's logs.",
  fix: {
    text: "Change the secret, since it counts as known. Keep the new one in Secrets Manager and give the job only its name, or use a Glue connection that refers to the secret. update-job replaces the whole definition: name every setting that is to stay.",
    cli: "aws glue update-job --job-name <job> --job-update 'Role=<role>,Command={Name=glueetl,ScriptLocation=<script>},DefaultArguments={--db_secret=<secret-name>}'",
    terraform: `resource "aws_glue_job" "<name>" {
  # …
  default_arguments = {
    "--db_secret" = aws_secretsmanager_secret.<name>.name
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Glue::Job
  Properties:
    DefaultArguments:
      "--db_secret": !Ref <Secret>`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-etl-glue-arguments.html",
      "https://docs.aws.amazon.com/glue/latest/dg/connection-properties-secrets-manager.html",
    ],
  },
  examples: {
    pass: "The arguments hold paths and the name of a secret.",
    fail: "The argument --db_password holds a password.",
  },
  subject: glueJob.with(),
  check: ({ argumentsSeen }) => {
    const secrets = secretsIn(argumentsSeen);
    return secrets.length === 0
      ? pass
      : fail(`arguments look like secrets: ${secretsInWords(secrets)}`, { arguments: secrets });
  },
});
