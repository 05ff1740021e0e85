import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { invocationFault } from "../../src/services/apigateway/invocation.ts";
import { integrationV2 } from "../../src/services/apigatewayv2/integration.ts";
import { routeV2 } from "../../src/services/apigatewayv2/route.ts";
import { stageV2 } from "../../src/services/apigatewayv2/stage.ts";
import { waysInto } from "../../src/services/apigatewayv2/ways.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "apigatewayv2-integration-lambda-unusable",
  title: "HTTP or WebSocket API calls a Lambda function that it cannot call",
  severity: "critical",
  why: "Every request to the routes that lead there is answered with an internal server error.",
  fix: {
    text: "Create the function again or name the right one, and let API Gateway call it (or its alias, if that is what the integration names) for this API and all routes that lead there.",
    cli: "aws lambda add-permission --function-name <function> --statement-id <api-id> --action lambda:InvokeFunction --principal apigateway.amazonaws.com --source-arn 'arn:<partition>:execute-api:<region>:<account-id>:<api-id>/*/*/orders'",
    terraform: `resource "aws_lambda_permission" "<name>" {
  function_name = aws_lambda_function.<name>.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "\${aws_apigatewayv2_api.<name>.execution_arn}/*/*/orders"
}`,
    cloudformation: `<Name>Permission:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: !Ref <Function>
    Action: lambda:InvokeFunction
    Principal: apigateway.amazonaws.com
    SourceArn: !Sub arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${<Api>}/*/*/orders`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html",
    ],
  },
  examples: {
    pass: "The function exists, and its policy lets API Gateway call it for this API.",
    fail: "The function was deleted, or its policy names another API.",
  },
  subject: integrationV2.with("lambdaPolicy"),
  context: { functions: lambdaFunction.with(), routes: routeV2.with(), stages: stageV2.with() },
  check: (integration, { functions, routes, stages }) => {
    const { call, ApiId, IntegrationId, CredentialsArn } = integration;
    if (!call) return skip("calls no Lambda function");
    const serving = stages.where("ApiId", ApiId);
    if (serving.length === 0) return skip("no stage serves its API");
    const leading = routes.where("ApiId", ApiId).filter(({ Target }) => Target === `integrations/${IntegrationId}`);
    if (leading.length === 0) return skip("no route leads to it");
    const { fault, open } = invocationFault(
      {
        ...{ call, caller: integration, credentials: CredentialsArn },
        policy: () => integration.lambdaPolicy.Policy,
        ways: () => waysInto(integration, leading, serving),
      },
      functions,
    );
    if (fault)
      return fail(`as configured now, ${fault}`, { target: call.target, routes: leading.map((one) => one.RouteKey) });
    return open ? skip(open) : pass;
  },
});
