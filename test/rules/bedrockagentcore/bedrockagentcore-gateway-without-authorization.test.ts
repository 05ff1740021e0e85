import rule from "../../../rules/bedrockagentcore/bedrockagentcore-gateway-without-authorization.ts";
import { verdicts } from "../../verdicts.ts";
import { gatewayOf } from "./samples.ts";

verdicts(rule, {
  passes: {
    tokens: { subject: gatewayOf("CUSTOM_JWT") },
    IAM: { subject: gatewayOf("AWS_IAM") },
  },
  fails: {
    nobody: {
      subject: gatewayOf("NONE"),
      message: "no authorizer looks at who calls it",
      evidence: { authorizerType: "NONE" },
    },
  },
});
