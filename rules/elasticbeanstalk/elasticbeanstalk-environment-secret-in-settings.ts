import { secretsIn, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { beanstalkEnvironment } from "../../src/services/elasticbeanstalk/environment.ts";
import { settingsOf } from "../../src/services/elasticbeanstalk/settings.ts";

const SECRETS = "aws:elasticbeanstalk:application:environmentsecrets";

export default defineRule({
  id: "elasticbeanstalk-environment-secret-in-settings",
  title: "Elastic Beanstalk environment carries a secret in its properties",
  severity: "critical",
  why: "Everyone who may look at the environment's settings reads the secret in the clear, and so do saved configurations, the CloudFormation stack behind it and every process on its instances.",
  fix: {
    text: `Change the secret, since it counts as known. Keep the new one in Secrets Manager or Parameter Store, and name its ARN in ${SECRETS}: Elastic Beanstalk fetches the value for the application. Saved configurations keep the old properties: delete those.`,
    cli: `aws elasticbeanstalk update-environment --environment-name <environment> --options-to-remove Namespace=aws:elasticbeanstalk:application:environment,OptionName=DB_PASSWORD --option-settings Namespace=${SECRETS},OptionName=DB_PASSWORD,Value=<secret-arn>`,
    terraform: `resource "aws_elastic_beanstalk_environment" "<name>" {
  # …
  setting {
    namespace = "${SECRETS}"
    name      = "DB_PASSWORD"
    value     = aws_secretsmanager_secret.<name>.arn
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticBeanstalk::Environment
  Properties:
    OptionSettings:
      - Namespace: ${SECRETS}
        OptionName: DB_PASSWORD
        Value: !Ref <Secret>`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.secrets.env-vars.html",
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-softwaresettings.html",
    ],
  },
  examples: {
    pass: "Its properties hold settings; the password comes from Secrets Manager.",
    fail: "The property DB_PASSWORD holds a password.",
  },
  subject: beanstalkEnvironment.with("settings"),
  check: (environment) => {
    const secrets = secretsIn(settingsOf(environment).variables);
    return secrets.length === 0
      ? pass
      : fail(`environment properties look like secrets: ${secretsInWords(secrets)}`, { properties: secrets });
  },
});
