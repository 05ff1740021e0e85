import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { beanstalkEnvironment } from "../../src/services/elasticbeanstalk/environment.ts";
import { settingsOf } from "../../src/services/elasticbeanstalk/settings.ts";

const LOGS = "aws:elasticbeanstalk:cloudwatch:logs";

export default defineRule({
  id: "elasticbeanstalk-environment-logs-not-streamed",
  title: "Elastic Beanstalk environment keeps its logs on the instances only",
  severity: "medium",
  why: "Logs die with the instance that wrote them, at every scale-in, update and failure: just what they would explain.",
  fix: {
    text: "Stream instance logs to CloudWatch Logs, keep them as long as you may need them, and do not delete them with the environment.",
    cli: `aws elasticbeanstalk update-environment --environment-name <environment> --option-settings Namespace=${LOGS},OptionName=StreamLogs,Value=true Namespace=${LOGS},OptionName=RetentionInDays,Value=90`,
    terraform: `resource "aws_elastic_beanstalk_environment" "<name>" {
  # …
  setting {
    namespace = "${LOGS}"
    name      = "StreamLogs"
    value     = "true"
  }
  setting {
    namespace = "${LOGS}"
    name      = "RetentionInDays"
    value     = "90"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticBeanstalk::Environment
  Properties:
    OptionSettings:
      - Namespace: ${LOGS}
        OptionName: StreamLogs
        Value: "true"
      - Namespace: ${LOGS}
        OptionName: RetentionInDays
        Value: "90"`,
  },
  references: {
    fsbp: ["ElasticBeanstalk.3"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticbeanstalk-controls.html#elasticbeanstalk-3",
    ],
  },
  examples: { pass: "StreamLogs is true, and logs are kept for 90 days.", fail: "StreamLogs is false." },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1)), 1)
      .check(z.describe("For how many days streamed logs must be kept at least; AWS's own default is 7")),
  }),
  subject: beanstalkEnvironment.with("settings"),
  check: (environment, { options: { days } }) => {
    const { options } = settingsOf(environment);
    const stream = options[`${LOGS} StreamLogs`] ?? "false";
    const retention = options[`${LOGS} RetentionInDays`] ?? "7";
    const evidence = { StreamLogs: stream, RetentionInDays: retention };
    if (stream !== "true") return fail("its instance logs are not streamed to CloudWatch Logs", evidence);
    return Number(retention) >= days
      ? pass
      : fail(`its streamed logs are kept for ${retention} days, less than ${days}`, evidence);
  },
});
