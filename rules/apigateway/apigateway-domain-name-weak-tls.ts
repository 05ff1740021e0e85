import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { apiDomainName } from "../../src/services/apigateway/domain-name.ts";

export default defineRule({
  id: "apigateway-domain-name-weak-tls",
  title: "Custom domain of API Gateway accepts TLS 1.0",
  severity: "medium",
  why: "Connections can be pressed down to versions of TLS that are broken, and be read or changed on the way.",
  fix: {
    text: "Choose a security policy with TLS 1.2 as its minimum. Clients that speak nothing newer than TLS 1.1 no longer connect.",
    cli: "aws apigateway update-domain-name --domain-name <domain-name> --patch-operations op=replace,path=/securityPolicy,value=TLS_1_2",
    terraform: `resource "aws_api_gateway_domain_name" "<name>" {
  # …
  security_policy = "TLS_1_2"
}`,
    cloudformation: `<Name>Domain:
  Type: AWS::ApiGateway::DomainName
  Properties:
    SecurityPolicy: TLS_1_2`,
  },
  references: {
    fsbp: ["APIGateway.11"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-11",
    ],
  },
  examples: {
    pass: "The security policy is TLS_1_2, or one of the newer ones.",
    fail: "The security policy is TLS_1_0.",
  },
  subject: apiDomainName.with(),
  check: ({ securityPolicy }) => {
    if (!securityPolicy) return skip("AWS does not say its security policy");
    return securityPolicy === "TLS_1_0" ? fail("its security policy is TLS_1_0", { securityPolicy }) : pass;
  },
});
