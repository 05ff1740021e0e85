import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";
import { integrationV2 } from "../../src/services/apigatewayv2/integration.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

/** Milliseconds for which REST and WebSocket APIs wait when nothing else is said, and HTTP APIs. */
const WAIT = 29_000;
const WAIT_HTTP = 30_000;

export default defineRule({
  id: "lambda-function-timeout-exceeds-caller",
  title: "Lambda function may run longer than API Gateway waits for it",
  severity: "medium",
  why: "The caller gets an error and tries again, while the first call still runs, is paid for, and may succeed: things are done twice.",
  fix: {
    text: "Let the function time out before its caller does. What takes longer belongs behind a queue.",
    cli: "aws lambda update-function-configuration --function-name <function> --timeout <seconds>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  timeout = 28
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    Timeout: 28`,
  },
  references: {
    wellArchitected: ["REL05-BP05"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html",
    ],
  },
  examples: {
    pass: "The function has 10 seconds, and API Gateway waits for 29.",
    fail: "The function has 60 seconds, and API Gateway waits for 29.",
  },
  subject: lambdaFunction.with(),
  context: { methods: restMethod.with(), integrations: integrationV2.with() },
  check: ({ arn, Timeout = 3 }, { methods, integrations }) => {
    const callers = [
      ...methods.where("functionArn", arn).map(({ name, call, isAsync, integration: { timeoutInMillis = WAIT } }) => ({
        name,
        call,
        isAsync,
        wait: timeoutInMillis,
      })),
      ...integrations.where("functionArn", arn).map(({ name, call, isAsync, TimeoutInMillis, ProtocolType }) => ({
        ...{ name, call, isAsync },
        wait: TimeoutInMillis ?? (ProtocolType === "HTTP" ? WAIT_HTTP : WAIT),
      })),
    ].filter(({ isAsync }) => !isAsync);
    if (callers.length === 0) return skip("no API of API Gateway waits for it");
    // The timeout in the list is that of the unpublished version.
    const judged = callers.filter(({ call }) => !call?.qualifier || call.qualifier === "$LATEST");
    if (judged.length === 0) return skip("APIs call its aliases and versions, whose timeouts are not read");
    const longest = judged.filter(({ wait }) => Timeout * 1000 > wait).sort((a, b) => a.wait - b.wait);
    const [first] = longest;
    if (!first) return pass;
    return fail(`it may run for ${Timeout} s, but ${first.name} waits for ${first.wait / 1000} s`, {
      ...{ Timeout, callers: longest.map(({ name, wait }) => ({ name, timeoutInMillis: wait })) },
    });
  },
});
