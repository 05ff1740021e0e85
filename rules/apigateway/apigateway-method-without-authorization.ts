import { access } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { executeArn, pathPattern } from "../../src/services/apigateway/execute-arn.ts";
import { apiDomains, asksForCertificates } from "../../src/services/apigateway/fronts.ts";
import { isPrivate, resourcePolicyOf } from "../../src/services/apigateway/resource-policy.ts";
import { restApi, restApiArn } from "../../src/services/apigateway/rest-api.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";

export default defineRule({
  id: "apigateway-method-without-authorization",
  title: "Method of a REST API can be called by anyone",
  severity: "high",
  why: "Whoever finds the URL calls the backend with data of their own choice, and reads what it answers.",
  fix: {
    text: "Ask for IAM signatures, a Cognito user pool or an authorizer of your own on the method, or limit the callers by a resource policy; then deploy the stage. An API key tells callers apart for usage plans and is no authorization. Methods that are meant for everyone go into the rule's option `public`.",
    cli: "aws apigateway update-method --rest-api-id <api-id> --resource-id <resource-id> --http-method GET --patch-operations op=replace,path=/authorizationType,value=AWS_IAM",
    terraform: `resource "aws_api_gateway_method" "<name>" {
  # …
  authorization = "COGNITO_USER_POOLS"
  authorizer_id = aws_api_gateway_authorizer.<name>.id
}`,
    cloudformation: `<Name>Method:
  Type: AWS::ApiGateway::Method
  Properties:
    AuthorizationType: COGNITO_USER_POOLS
    AuthorizerId: !Ref <Authorizer>`,
  },
  references: {
    wellArchitected: ["SEC09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html",
    ],
  },
  examples: {
    pass: "The method asks a Cognito user pool, or the API's policy lets in one network only.",
    fail: "The method's authorization is NONE, and no policy limits who may call.",
  },
  subject: restMethod.with(),
  context: { apis: restApi.with(), stages: restStage.with(), domains: apiDomains },
  options: z.object({
    public: z
      ._default(z.array(z.string()), [])
      .check(z.describe("Methods that are meant for everyone, as verb and path: `GET /health`")),
  }),
  check: (method, { apis, stages, domains, options }) => {
    const { authorizationType, httpMethod, path, restApiId, account, apiKeyRequired } = method;
    if (httpMethod === "OPTIONS") return skip("answers preflight requests, which browsers send without credentials");
    if (authorizationType && authorizationType !== "NONE") return pass;
    if (options.public.includes(`${httpMethod} ${path}`)) return skip("is meant for everyone by the rule's options");
    const api = apis.get(restApiArn(method));
    const policy = api && resourcePolicyOf(api);
    if (api && isPrivate(api) && !policy) return skip("its API is private and has no policy: nobody can call it");
    const serving = stages.where("restApiId", restApiId);
    if (serving.length === 0) return skip("no stage serves its API");
    const verb = httpMethod === "ANY" ? "*" : httpMethod;
    const isOpen = (stage: string | undefined) => {
      const resource = `${executeArn(method, restApiId)}/${stage}/${verb}${pathPattern(path)}`;
      const grants = policy && access(policy, { account, action: "execute-api:Invoke", resource });
      return grants?.some(({ reach }) => reach === "public") ?? true;
    };
    const open = serving.map(({ stageName }) => stageName).filter(isOpen);
    if (open.length === 0) return pass;
    if (api && asksForCertificates(api, domains.of({ apiId: restApiId }))) return pass;
    const key = apiKeyRequired ? "; an API key alone is no authorization" : "";
    const limit = policy
      ? `the API's policy lets everyone into ${open.join(", ")}`
      : "the API has no policy that limits callers";
    const evidence = {
      authorizationType: authorizationType ?? "NONE",
      apiKeyRequired: apiKeyRequired ?? false,
      stages: open,
    };
    return api && isPrivate(api)
      ? fail(`every VPC can call it: authorization is NONE, and ${limit}${key}`, evidence, { severity: "medium" })
      : fail(`authorization is NONE, and ${limit}${key}`, evidence);
  },
});
