import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { executeArn, sourceArns } from "../../src/services/apigateway/execute-arn.ts";
import { invocationFault } from "../../src/services/apigateway/invocation.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "apigateway-method-lambda-unusable",
  title: "Method of a REST API calls a Lambda function that it cannot call",
  severity: "critical",
  why: "Every request to the method is answered with an internal server error.",
  fix: {
    text: "Create the function again or name the right one, and let API Gateway call it (or its alias, if that is what the method names) for this API and all stages that need it.",
    cli: "aws lambda add-permission --function-name <function> --statement-id <api-id> --action lambda:InvokeFunction --principal apigateway.amazonaws.com --source-arn 'arn:<partition>:execute-api:<region>:<account-id>:<api-id>/*/GET/orders'",
    terraform: `resource "aws_lambda_permission" "<name>" {
  function_name = aws_lambda_function.<name>.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "\${aws_api_gateway_rest_api.<name>.execution_arn}/*/GET/orders"
}`,
    cloudformation: `<Name>Permission:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: !Ref <Function>
    Action: lambda:InvokeFunction
    Principal: apigateway.amazonaws.com
    SourceArn: !Sub arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${<Api>}/*/GET/orders`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html",
    ],
  },
  examples: {
    pass: "The function exists, and its policy lets API Gateway call it for this API.",
    fail: "The function was deleted, or its policy names another API.",
  },
  subject: restMethod.with("lambdaPolicy"),
  context: { functions: lambdaFunction.with(), stages: restStage.with() },
  check: (method, { functions, stages }) => {
    const { call, restApiId, httpMethod, path, integration } = method;
    if (!call) return skip("calls no Lambda function");
    const serving = stages.where("restApiId", restApiId);
    if (serving.length === 0) return skip("no stage serves its API");
    const execute = executeArn(method, restApiId);
    const ways = () =>
      serving.map(({ stageName = "" }) => ({
        label: `stage ${stageName}`,
        arns: sourceArns(execute, stageName, httpMethod, path),
      }));
    const { fault, open } = invocationFault(
      { call, caller: method, credentials: integration.credentials, policy: () => method.lambdaPolicy.Policy, ways },
      functions,
    );
    if (fault)
      return fail(`as configured now, ${fault}`, { target: call.target, stages: serving.map((s) => s.stageName) });
    return open ? skip(open) : pass;
  },
});
