import rule from "../../../rules/apigateway/apigateway-stage-without-waf.ts";
import { apiDomainName } from "../../../src/services/apigateway/domain-name.ts";
import { restApi } from "../../../src/services/apigateway/rest-api.ts";
import { distribution as cloudfront } from "../../../src/services/cloudfront/distribution.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { api, distribution, REST_API, stage } from "./shapes.ts";

const own = `${REST_API}.execute-api.eu-west-1.amazonaws.com`;
const domain = (Stage: string) => ({
  domainName: "api.example.com",
  regionalDomainName: "d-1.execute-api.eu-west-1.amazonaws.com",
  mappings: [{ ApiId: REST_API, Stage }],
});
const leadingTo = (OriginPath: string) => ({
  ...distribution(own),
  Origins: { Items: [{ Id: "api", DomainName: own, OriginPath }] },
});
const among = (front: object, domains: readonly object[] = [], of: object = api()) =>
  [
    [restApi, [of]],
    [cloudfront, [front]],
    [apiDomainName, domains],
  ] as const;

verdicts(rule, {
  passes: {
    "a web ACL of its own": {
      subject: stage({ webAclArn: "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/b" }),
    },
    "one at the distribution before it": { subject: stage(), given: among(distribution(own)) },
    "one at the distribution before this stage": { subject: stage(), given: among(leadingTo("/prod")) },
    "one before its custom domain": {
      subject: stage(),
      given: among(distribution("API.example.com"), [domain("prod")]),
    },
  },
  fails: {
    "nothing before it": { subject: stage(), given: [[restApi, [api()]]], message: /no web ACL is attached/ },
    "a distribution without a web ACL": { subject: stage(), given: among(distribution(own, "")) },
    "a distribution before another stage": { subject: stage(), given: among(leadingTo("/test")) },
    "a distribution before another API": { subject: stage(), given: among(distribution(own.replace("a1", "zz"))) },
    "a custom domain of another stage": {
      subject: stage(),
      given: among(distribution("api.example.com"), [domain("test")]),
    },
    "a distribution that is switched off": { subject: stage(), given: among({ ...distribution(own), Enabled: false }) },
  },
  skips: {
    "a private API": {
      subject: stage(),
      given: among(distribution("x"), [], api({ endpointConfiguration: { types: ["PRIVATE"] } })),
    },
  },
  unknowns: {
    "distributions unlisted": {
      subject: stage(),
      given: [
        [restApi, [api()]],
        [cloudfront, UNLISTED],
      ],
    },
  },
});
