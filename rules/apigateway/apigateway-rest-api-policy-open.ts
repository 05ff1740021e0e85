import { access, grantEvidence, grantInWords } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { resourcePolicyOf } from "../../src/services/apigateway/resource-policy.ts";
import { restApi } from "../../src/services/apigateway/rest-api.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";

const AUTHORIZERS = ["CUSTOM", "COGNITO_USER_POOLS"];

export default defineRule({
  id: "apigateway-rest-api-policy-open",
  title: "Resource policy of a REST API lets in everyone",
  severity: "high",
  why: "The policy looks like a limit and is none; where methods ask for IAM signatures it even lets in callers of every AWS account.",
  fix: {
    text: "Name the accounts, networks, VPC endpoints or organization that may call, as principals or in conditions, and deploy the API.",
    cli: "aws apigateway update-rest-api --rest-api-id <api-id> --patch-operations file://policy.json",
    terraform: `resource "aws_api_gateway_rest_api_policy" "<name>" {
  rest_api_id = aws_api_gateway_rest_api.<name>.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "execute-api:Invoke"
      Resource  = "execute-api:/*"
      Condition = { StringEquals = { "aws:SourceVpce" = "<vpc-endpoint-id>" } }
    }]
  })
}`,
    cloudformation: `<Name>Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Policy:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal: "*"
          Action: execute-api:Invoke
          Resource: execute-api:/*
          Condition:
            StringEquals:
              aws:SourceVpce: <vpc-endpoint-id>`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html",
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html",
    ],
  },
  examples: {
    pass: "The policy lets in one VPC endpoint, or everyone from the office's addresses.",
    fail: "The policy lets in the principal * without a condition.",
  },
  subject: restApi.with(),
  context: { methods: restMethod.with() },
  check: (api, { methods }) => {
    const policy = resourcePolicyOf(api);
    if (!policy) return skip("it has no resource policy");
    const open = access(policy, { account: api.account, action: "execute-api:Invoke" }).filter(
      ({ reach }) => reach === "public",
    );
    if (open.length === 0) return pass;
    const evidence = { grants: open.map(grantEvidence) };
    const words = `${grantInWords(open[0]!)} lets in everyone`;
    const asked = methods.where("restApiId", api.id ?? "").filter(({ httpMethod }) => httpMethod !== "OPTIONS");
    // What a preflight request is answered is nobody's secret.
    if (asked.length === 0) return fail(words, evidence, { severity: "low" });
    return asked.every(({ authorizationType = "" }) => AUTHORIZERS.includes(authorizationType))
      ? fail(`${words}; each method asks an authorizer`, evidence, { severity: "low" })
      : fail(words, evidence);
  },
});
