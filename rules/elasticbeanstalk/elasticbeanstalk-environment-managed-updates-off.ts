import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { beanstalkEnvironment } from "../../src/services/elasticbeanstalk/environment.ts";
import { settingsOf } from "../../src/services/elasticbeanstalk/settings.ts";

export default defineRule({
  id: "elasticbeanstalk-environment-managed-updates-off",
  title: "Elastic Beanstalk environment does not take platform updates by itself",
  severity: "high",
  why: "Operating system, runtime and web server stay as they were when somebody last thought of them, with every hole that has been found since.",
  fix: {
    text: "Turn on managed platform updates, with a weekly window and updates of minor and patch versions. They need enhanced health reporting and a service role.",
    cli: "aws elasticbeanstalk update-environment --environment-name <environment> --option-settings Namespace=aws:elasticbeanstalk:managedactions,OptionName=ManagedActionsEnabled,Value=true Namespace=aws:elasticbeanstalk:managedactions,OptionName=PreferredStartTime,Value=Sun:03:00 Namespace=aws:elasticbeanstalk:managedactions:platformupdate,OptionName=UpdateLevel,Value=minor",
    terraform: `resource "aws_elastic_beanstalk_environment" "<name>" {
  # …
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "PreferredStartTime"
    value     = "Sun:03:00"
  }
  setting {
    namespace = "aws:elasticbeanstalk:managedactions:platformupdate"
    name      = "UpdateLevel"
    value     = "minor"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticBeanstalk::Environment
  Properties:
    OptionSettings:
      - Namespace: aws:elasticbeanstalk:managedactions
        OptionName: ManagedActionsEnabled
        Value: "true"
      - Namespace: aws:elasticbeanstalk:managedactions
        OptionName: PreferredStartTime
        Value: Sun:03:00
      - Namespace: aws:elasticbeanstalk:managedactions:platformupdate
        OptionName: UpdateLevel
        Value: minor`,
  },
  references: {
    fsbp: ["ElasticBeanstalk.2"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticbeanstalk-controls.html#elasticbeanstalk-2",
    ],
  },
  examples: {
    pass: "ManagedActionsEnabled is true and UpdateLevel is minor.",
    fail: "ManagedActionsEnabled is false.",
  },
  options: z.object({
    updateLevel: z
      ._default(z.enum(["patch", "minor"]), "patch")
      .check(z.describe("The least that an environment must take by itself: patch, or minor (and patch) versions")),
  }),
  subject: beanstalkEnvironment.with("settings"),
  check: (environment, { options: { updateLevel } }) => {
    const { options } = settingsOf(environment);
    const enabled = options["aws:elasticbeanstalk:managedactions ManagedActionsEnabled"] ?? "false";
    const level = options["aws:elasticbeanstalk:managedactions:platformupdate UpdateLevel"];
    const evidence = { ManagedActionsEnabled: enabled, UpdateLevel: level, PlatformArn: environment.PlatformArn };
    if (enabled !== "true") return fail("managed platform updates are off", evidence);
    if (level === "minor" || level === updateLevel) return pass;
    return fail(`it takes ${level ? `${level} updates only` : "no level of updates"}`, evidence, { severity: "low" });
  },
});
