import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { asyncCallers, eventInvokeConfig } from "../../src/services/lambda/event-invoke-config.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-without-failure-target",
  title: "Lambda function that is called asynchronously drops events that fail",
  severity: "medium",
  why: "After two retries Lambda throws the event away: an upload or an order is never processed, and no one can repeat it.",
  fix: {
    text: "Name a destination for failures, or a dead-letter queue, let the function's role send there, and watch it with an alarm. The command sets the retries and the age of events back to their defaults, unless it names them.",
    cli: "aws lambda put-function-event-invoke-config --function-name <function> --destination-config 'OnFailure={Destination=<queue-arn>}'",
    terraform: `resource "aws_lambda_function_event_invoke_config" "<name>" {
  function_name = aws_lambda_function.<name>.function_name
  destination_config {
    on_failure {
      destination = aws_sqs_queue.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>EventInvokeConfig:
  Type: AWS::Lambda::EventInvokeConfig
  Properties:
    FunctionName: !Ref <Function>
    Qualifier: $LATEST
    DestinationConfig:
      OnFailure:
        Destination: !GetAtt <Queue>.Arn`,
  },
  references: {
    wellArchitected: ["REL04-BP02"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
    ],
  },
  examples: {
    pass: "S3 calls the function, and failures go to a queue.",
    fail: "S3 may call the function, which has neither a dead-letter queue nor a destination for failures.",
  },
  subject: lambdaFunction.with("policy"),
  context: { configs: eventInvokeConfig.with() },
  check: (f, { configs }) => {
    if (f.DeadLetterConfig?.TargetArn) return pass;
    const callers = asyncCallers(f.policy);
    if (callers.length === 0) return skip("its policy lets in no service that calls asynchronously");
    const destinations = configs
      .where("functionArn", f.arn)
      .filter(({ DestinationConfig }) => DestinationConfig?.OnFailure?.Destination);
    if (destinations.some(({ FunctionArn }) => FunctionArn?.endsWith(":$LATEST"))) return pass;
    const elsewhere = destinations.map(({ name }) => name);
    const only = elsewhere.length > 0 ? ` but those of ${elsewhere.join(", ")}` : "";
    return fail(
      `${callers.join(", ")} may call it asynchronously; it has no dead-letter queue and no destination for failures${only}`,
      { callers, DeadLetterConfig: null, destinations: elsewhere },
    );
  },
});
