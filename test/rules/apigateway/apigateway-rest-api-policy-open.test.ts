import rule from "../../../rules/apigateway/apigateway-rest-api-policy-open.ts";
import { restMethod } from "../../../src/services/apigateway/rest-method.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { api, EXECUTE, method, REST_API } from "./shapes.ts";

const allow = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: `${EXECUTE}:${REST_API}/*` };
const policy = (...Statement: object[]) => api({ policy: JSON.stringify({ Version: "2012-10-17", Statement }) });
const methods = (...types: string[]) => [
  [restMethod, types.map((authorizationType) => method({ authorizationType, resourceId: authorizationType }))] as const,
];

verdicts(rule, {
  passes: {
    "one VPC endpoint": { subject: policy({ ...allow, Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } }) },
    "everyone, but what is not the office is denied": {
      subject: policy(allow, {
        ...allow,
        Effect: "Deny",
        Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
      }),
    },
    "a named account": { subject: policy({ ...allow, Principal: { AWS: "arn:aws:iam::444455556666:root" } }) },
  },
  fails: {
    everyone: { subject: policy(allow), given: methods("NONE"), severity: "high", message: /lets in everyone/ },
    "an API without methods so far": { subject: policy(allow), message: /lets in everyone$/, severity: "low" },
    "callers of every account": { subject: policy(allow), given: methods("AWS_IAM"), severity: "high" },
    "authorizers on all methods": {
      subject: policy(allow),
      given: methods("CUSTOM", "COGNITO_USER_POOLS"),
      severity: "low",
    },
  },
  skips: { "no policy": { subject: api() }, "an empty one": { subject: api({ policy: "" }) } },
  unknowns: {
    "methods unlisted": { subject: policy(allow), given: [[restMethod, UNLISTED]] },
    "no policy that can be read": { subject: api({ policy: "{oops" }), message: /cannot be understood/ },
  },
});
