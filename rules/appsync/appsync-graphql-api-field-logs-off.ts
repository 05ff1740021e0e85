import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { graphqlApi } from "../../src/services/appsync/graphql-api.ts";

export default defineRule({
  id: "appsync-graphql-api-field-logs-off",
  title: "AppSync API logs nothing of how its fields are resolved",
  severity: "medium",
  why: "A GraphQL request answers 200 even when half of its fields failed; without these logs nobody learns which, or what a stranger has been asking for.",
  fix: {
    text: "Log fields at ERROR at least, and give AppSync a role that writes to CloudWatch Logs. ALL logs every field of every request: that is for looking into something, not for good.",
    // What is not given is taken away.
    cli: "aws appsync update-graphql-api --api-id <api-id> --name <name> --authentication-type <type> --log-config fieldLogLevel=ERROR,cloudWatchLogsRoleArn=<role-arn> <all its other settings>",
    terraform: `resource "aws_appsync_graphql_api" "<name>" {
  # …
  log_config {
    field_log_level          = "ERROR"
    cloudwatch_logs_role_arn = aws_iam_role.<name>.arn
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::AppSync::GraphQLApi
  Properties:
    LogConfig:
      FieldLogLevel: ERROR
      CloudWatchLogsRoleArn: !GetAtt <Role>.Arn`,
  },
  references: {
    fsbp: ["AppSync.2"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html#appsync-2",
    ],
  },
  concerns: { cloudformation: "LogConfig", terraform: ["aws_appsync_graphql_api.log_config"] },
  examples: { pass: "fieldLogLevel is ERROR.", fail: "The API has no log settings, or fieldLogLevel is NONE." },
  subject: graphqlApi.with(),
  check: ({ logConfig }) => {
    const { fieldLogLevel = "NONE" } = logConfig ?? {};
    if (fieldLogLevel !== "NONE") return pass;
    return fail(logConfig ? "fields are logged at level NONE" : "it has no log settings", { fieldLogLevel });
  },
});
