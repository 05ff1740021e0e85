import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";

export default defineRule({
  id: "apigateway-stage-without-client-certificate",
  title: "Stage of a REST API shows its HTTP backend no client certificate",
  severity: "low",
  why: "The backend cannot tell requests that came through API Gateway, with its checks and limits, from requests sent to it directly.",
  fix: {
    text: "Make a client certificate, name it in the stage, deploy, and let the backend refuse requests without it. API Gateway's certificates last a year: plan the exchange.",
    cli: "aws apigateway generate-client-certificate\naws apigateway update-stage --rest-api-id <api-id> --stage-name <stage> --patch-operations 'op=replace,path=/clientCertificateId,value=<certificate-id>'",
    terraform: `resource "aws_api_gateway_client_certificate" "<name>" {}

resource "aws_api_gateway_stage" "<name>" {
  # …
  client_certificate_id = aws_api_gateway_client_certificate.<name>.id
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    ClientCertificateId: !Ref <ClientCertificate>`,
  },
  references: {
    fsbp: ["APIGateway.2"],
    wellArchitected: ["SEC09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-2",
    ],
  },
  examples: {
    pass: "The stage names a client certificate.",
    fail: "A method forwards to an HTTP backend, and the stage names no client certificate.",
  },
  subject: restStage.with(),
  context: { methods: restMethod.with() },
  check: ({ clientCertificateId, restApiId }, { methods }) => {
    if (clientCertificateId) return pass;
    const http = methods
      .where("restApiId", restApiId)
      .filter(({ integration }) => integration.type?.startsWith("HTTP"));
    if (http.length === 0) return skip("no method of its API leads to an HTTP backend");
    const names = http.map(({ httpMethod, path }) => `${httpMethod} ${path}`);
    return fail(`requests of ${names.slice(0, 3).join(", ")} reach an HTTP backend without a client certificate`, {
      methods: names,
    });
  },
});
