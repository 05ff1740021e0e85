import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { stateMachine } from "../../src/services/stepfunctions/state-machine.ts";

export default defineRule({
  id: "stepfunctions-state-machine-logs-off",
  title: "Step Functions state machine keeps no log",
  severity: "medium",
  why: "Why an execution failed cannot be told afterwards: of an Express workflow nothing is left at all, of a standard one its history for 90 days, one execution at a time.",
  fix: {
    text: "Send execution logs to a log group: level ERROR at least, ALL for Express workflows. With execution data the log holds what goes in and out of each state, which may be secret. The machine's role must be allowed to deliver logs.",
    cli: "aws stepfunctions update-state-machine --state-machine-arn <arn> --logging-configuration 'level=ERROR,includeExecutionData=false,destinations=[{cloudWatchLogsLogGroup={logGroupArn=<log-group-arn>:*}}]'",
    terraform: `resource "aws_sfn_state_machine" "<name>" {
  # …
  logging_configuration {
    level                  = "ERROR"
    include_execution_data = false
    log_destination        = "\${aws_cloudwatch_log_group.<name>.arn}:*"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::StepFunctions::StateMachine
  Properties:
    LoggingConfiguration:
      Level: ERROR
      IncludeExecutionData: false
      Destinations:
        - CloudWatchLogsLogGroup:
            LogGroupArn: !GetAtt <LogGroup>.Arn`,
  },
  references: {
    fsbp: ["StepFunctions.1"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/stepfunctions-controls.html#stepfunctions-1",
    ],
  },
  examples: { pass: "The level of its logs is ERROR.", fail: "The level of its logs is OFF." },
  subject: stateMachine.with("setup"),
  check: ({ setup: { status, loggingConfiguration }, type }) => {
    if (status === "DELETING") return skip("it is being deleted");
    const { level = "OFF", destinations = [] } = loggingConfiguration ?? {};
    return level === "OFF" ? fail("the level of its logs is OFF", { level, destinations, type }) : pass;
  },
});
