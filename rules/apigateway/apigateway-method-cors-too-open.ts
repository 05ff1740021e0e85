import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import type { CorsAnswer } from "../../src/services/apigateway/cors.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";

const isOpen = ({ origin, credentials, template }: CorsAnswer) =>
  credentials?.toLowerCase() === "true" && (template === "reflects" || (!template && origin === "*"));

export default defineRule({
  id: "apigateway-method-cors-too-open",
  title: "Method of a REST API lets pages of any origin call with the visitor's credentials",
  severity: "high",
  why: "Any page that a signed-in visitor opens can call the API in the visitor's name and read the answers.",
  fix: {
    text: "Name the origins of your own pages in Access-Control-Allow-Origin, or leave Access-Control-Allow-Credentials out; then deploy the stage. A template may give back the origin that asks only after it compared it with a list.",
    cli: `aws apigateway update-integration-response --rest-api-id <api-id> --resource-id <resource-id> --http-method OPTIONS --status-code 200 --patch-operations "op=replace,path=/responseParameters/method.response.header.Access-Control-Allow-Origin,value=\\"'https://www.example.com'\\""`,
    terraform: `resource "aws_api_gateway_integration_response" "<name>" {
  # …
  response_parameters = {
    "method.response.header.Access-Control-Allow-Origin"      = "'https://www.example.com'"
    "method.response.header.Access-Control-Allow-Credentials" = "'true'"
  }
}`,
    cloudformation: `<Name>Method:
  Type: AWS::ApiGateway::Method
  Properties:
    Integration:
      IntegrationResponses:
        - StatusCode: 200
          ResponseParameters:
            method.response.header.Access-Control-Allow-Origin: "'https://www.example.com'"
            method.response.header.Access-Control-Allow-Credentials: "'true'"`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html"],
  },
  examples: {
    pass: "Credentials are allowed to one origin, or to none.",
    fail: "A template gives every origin back as allowed, and credentials are allowed.",
  },
  subject: restMethod.with(),
  check: ({ cors }) => {
    if (cors.length === 0) return skip("API Gateway itself answers nothing about origins here");
    const open = cors.find(isOpen);
    if (open?.template) return fail("a template allows whatever origin asks, with credentials", { answer: open });
    // Browsers refuse this pair, so that nothing leaks yet.
    if (open)
      return fail(
        'answers allow the origin "*" with credentials, which browsers refuse',
        { answer: open },
        { severity: "low" },
      );
    return cors.some(({ template }) => template === "chooses")
      ? skip("a template chooses the origin by conditions, which are not judged")
      : pass;
  },
});
