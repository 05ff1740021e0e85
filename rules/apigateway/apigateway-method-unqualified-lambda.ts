import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";

export default defineRule({
  id: "apigateway-method-unqualified-lambda",
  title: "Method of a REST API in production calls the unpublished version of its Lambda function",
  severity: "low",
  why: "Every update of the function's code is live for all callers at once, and cannot be rolled back by moving an alias.",
  fix: {
    text: "Publish versions, point an alias such as `live` at one, and call the alias; let API Gateway call the alias, too.",
    cli: "aws lambda create-alias --function-name <function> --name live --function-version <version>\naws lambda add-permission --function-name <function> --qualifier live --statement-id <api-id> --action lambda:InvokeFunction --principal apigateway.amazonaws.com --source-arn 'arn:<partition>:execute-api:<region>:<account-id>:<api-id>/*/*/*'",
    terraform: `resource "aws_api_gateway_integration" "<name>" {
  # …
  uri = aws_lambda_alias.<name>.invoke_arn
}`,
    cloudformation: `<Name>Method:
  Type: AWS::ApiGateway::Method
  Properties:
    Integration:
      Uri: !Sub arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${<Alias>}/invocations`,
  },
  references: {
    wellArchitected: ["REL08-BP05"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html",
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
    ],
  },
  examples: {
    pass: "The method calls function:orders:live.",
    fail: "The method calls function:orders, and the API has a stage prod.",
  },
  subject: restMethod.with(),
  context: { stages: restStage.with() },
  options: z.object({
    productionStages: z
      ._default(z.array(z.string()), ["prod", "production", "prd", "live"])
      .check(z.describe("Names of stages that count as production, in lower case")),
  }),
  check: ({ call, restApiId }, { stages, options: { productionStages } }) => {
    if (!call) return skip("calls no Lambda function");
    if (call.qualifier && call.qualifier !== "$LATEST") return pass;
    if (!call.functionArn) return skip(`which function is called, ${call.target}, is known to the stage only`);
    const production = stages
      .where("restApiId", restApiId)
      .filter(({ stageName = "" }) => productionStages.includes(stageName.toLowerCase()));
    if (production.length === 0) return skip("its API has no stage that counts as production");
    const names = production.map(({ stageName }) => stageName).join(", ");
    return fail(`calls ${call.target}, without alias or version, in ${names} (as configured now)`, {
      ...{ target: call.target, stages: production.map(({ stageName }) => stageName) },
    });
  },
});
