import rule from "../../../rules/apigateway/apigateway-method-without-authorization.ts";
import { apiDomainName } from "../../../src/services/apigateway/domain-name.ts";
import { restApi } from "../../../src/services/apigateway/rest-api.ts";
import { restStage } from "../../../src/services/apigateway/rest-stage.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { api, EXECUTE, method, REST_API, stage } from "./shapes.ts";

const among = (also: object = {}) => [[restApi, [api(also)]] as const, [restStage, [stage()]] as const];
const policy = (Resource: string, Condition?: object, also: object[] = []) => ({
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource, ...(Condition && { Condition }) },
      ...also,
    ],
  }),
});
const all = `${EXECUTE}:${REST_API}/*`;
const office = { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } };
const mutual = {
  ...{ domainName: "api.example.com", mappings: [{ ApiId: REST_API, Stage: "prod" }] },
  mutualTlsAuthentication: { truststoreUri: "s3://trust/store.pem" },
};
const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');

verdicts(rule, {
  passes: {
    "IAM signatures": { subject: method({ authorizationType: "AWS_IAM" }) },
    "a user pool": { subject: method({ authorizationType: "COGNITO_USER_POOLS" }) },
    "an authorizer": { subject: method({ authorizationType: "CUSTOM" }), given: [[restApi, UNLISTED]] },
    "a policy for the office": { subject: method(), given: among(policy(all, office)) },
    "a policy with escaped quotes": {
      subject: method(),
      given: among({ policy: escaped(policy(all, office).policy) }),
    },
    "a policy with short resources": { subject: method(), given: among(policy("execute-api:/*", office)) },
    "a policy that lets everyone in elsewhere": {
      subject: method(),
      given: among(policy(`${EXECUTE}:${REST_API}/*/GET/health`)),
    },
    "what is not the office is denied in the one stage": {
      subject: method(),
      given: among(
        policy(all, undefined, [
          {
            ...{
              Effect: "Deny",
              Principal: "*",
              Action: "execute-api:Invoke",
              Resource: `${EXECUTE}:${REST_API}/prod/*`,
            },
            Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
          },
        ]),
      ),
    },
    "certificates on every domain": {
      subject: method(),
      given: [...among({ disableExecuteApiEndpoint: true }), [apiDomainName, [mutual]]],
    },
  },
  fails: {
    "no policy": { subject: method(), given: among(), message: /NONE, and the API has no policy/, severity: "high" },
    "an API key is no authorization": {
      subject: method({ apiKeyRequired: true }),
      given: among(),
      message: /an API key alone is no authorization/,
    },
    "an open policy": { subject: method(), given: among(policy(all)), message: /policy lets everyone into prod/ },
    "an open policy with short resources": { subject: method(), given: among(policy("execute-api:/*/GET/orders")) },
    "parameters of the path are met": {
      subject: method({ path: "/orders/{id}", httpMethod: "ANY" }),
      given: among(policy(`${EXECUTE}:${REST_API}/prod/GET/orders/*`)),
    },
    "certificates, but its own host name too": { subject: method(), given: [...among(), [apiDomainName, [mutual]]] },
    "certificates, but a domain routes by rules of its own without them": {
      subject: method(),
      given: [
        ...among({ disableExecuteApiEndpoint: true }),
        [
          apiDomainName,
          [mutual, { domainName: "www.example.com", mappings: [], routingMode: "ROUTING_RULE_THEN_API_MAPPING" }],
        ],
      ],
    },
    "a private API open to all VPCs": {
      subject: method(),
      given: among({ endpointConfiguration: { types: ["PRIVATE"] }, ...policy(all) }),
      severity: "medium",
    },
  },
  skips: {
    preflight: { subject: method({ httpMethod: "OPTIONS" }) },
    "meant for everyone": { subject: method(), options: { public: ["GET /orders"] } },
    "not deployed": { subject: method(), given: [[restApi, [api()]]] },
    "private, without a policy": { subject: method(), given: among({ endpointConfiguration: { types: ["PRIVATE"] } }) },
  },
  unknowns: {
    "APIs unlisted": { subject: method(), given: [[restApi, UNLISTED]] },
    "stages unlisted": {
      subject: method(),
      given: [
        [restApi, [api()]],
        [restStage, UNLISTED],
      ],
    },
  },
});
