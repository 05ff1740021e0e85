import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { apiV2 } from "../../src/services/apigatewayv2/api.ts";

const EVERY_ORIGIN = ["*", "https://*", "http://*"];

export default defineRule({
  id: "apigatewayv2-api-cors-too-open",
  title: "HTTP API lets pages of any origin call with the visitor's credentials",
  severity: "high",
  why: "Any page that a signed-in visitor opens can call the API in the visitor's name and read the answers.",
  fix: {
    text: "Name the origins of your own pages, or do not allow credentials. The command replaces the whole configuration: name its methods and headers too.",
    cli: "aws apigatewayv2 update-api --api-id <api-id> --cors-configuration AllowOrigins=https://www.example.com,AllowMethods=<methods>,AllowHeaders=<headers>,AllowCredentials=true",
    terraform: `resource "aws_apigatewayv2_api" "<name>" {
  # …
  cors_configuration {
    allow_origins     = ["https://www.example.com"]
    allow_credentials = true
  }
}`,
    cloudformation: `<Name>Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    CorsConfiguration:
      AllowOrigins: [https://www.example.com]
      AllowCredentials: true`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html"],
  },
  examples: {
    pass: "Credentials are allowed to https://www.example.com.",
    fail: "Credentials are allowed to https://*.",
  },
  subject: apiV2.with(),
  check: ({ CorsConfiguration }) => {
    if (!CorsConfiguration) return skip("has no CORS configuration: its backend answers for itself");
    const { AllowCredentials = false, AllowOrigins = [] } = CorsConfiguration;
    const open = AllowOrigins.filter((origin) => EVERY_ORIGIN.includes(origin));
    return AllowCredentials && open.length > 0
      ? fail(`credentials are allowed to ${open.join(", ")}`, { AllowOrigins, AllowCredentials })
      : pass;
  },
});
