import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { beanstalkEnvironment } from "../../src/services/elasticbeanstalk/environment.ts";
import { settingsOf } from "../../src/services/elasticbeanstalk/settings.ts";

export default defineRule({
  id: "elasticbeanstalk-environment-basic-health",
  title: "Elastic Beanstalk environment reports basic health only",
  severity: "medium",
  why: "Basic health knows whether an instance answers its check, and nothing of errors, latency or a bad deployment: the environment looks well while visitors get errors. Managed updates need enhanced health too.",
  fix: {
    text: "Turn on enhanced health reporting; the environment needs a service role for it.",
    cli: "aws elasticbeanstalk update-environment --environment-name <environment> --option-settings Namespace=aws:elasticbeanstalk:healthreporting:system,OptionName=SystemType,Value=enhanced",
    terraform: `resource "aws_elastic_beanstalk_environment" "<name>" {
  # …
  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = "enhanced"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticBeanstalk::Environment
  Properties:
    OptionSettings:
      - Namespace: aws:elasticbeanstalk:healthreporting:system
        OptionName: SystemType
        Value: enhanced`,
  },
  references: {
    fsbp: ["ElasticBeanstalk.1"],
    wellArchitected: ["REL06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticbeanstalk-controls.html#elasticbeanstalk-1",
    ],
  },
  examples: { pass: "SystemType is enhanced.", fail: "SystemType is basic." },
  subject: beanstalkEnvironment.with("settings"),
  check: (environment) => {
    // Without the option, as on platforms too old for it, health is basic.
    const type = settingsOf(environment).options["aws:elasticbeanstalk:healthreporting:system SystemType"] ?? "basic";
    return type === "enhanced" ? pass : fail(`its health reporting is ${type}`, { SystemType: type });
  },
});
