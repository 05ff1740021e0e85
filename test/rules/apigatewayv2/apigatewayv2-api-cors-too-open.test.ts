import rule from "../../../rules/apigatewayv2/apigatewayv2-api-cors-too-open.ts";
import { verdicts } from "../../verdicts.ts";
import { httpApi } from "../apigateway/shapes.ts";

const cors = (AllowCredentials: boolean, ...AllowOrigins: string[]) =>
  httpApi({ CorsConfiguration: { AllowCredentials, AllowOrigins } });

verdicts(rule, {
  passes: {
    "any origin without credentials": { subject: cors(false, "*") },
    "one origin with credentials": { subject: cors(true, "https://www.example.com") },
  },
  fails: {
    "all https origins": { subject: cors(true, "https://*"), message: "credentials are allowed to https://*" },
    "any origin": { subject: cors(true, "https://www.example.com", "*"), evidence: { AllowCredentials: true } },
  },
  skips: { "no configuration": { subject: httpApi() } },
});
