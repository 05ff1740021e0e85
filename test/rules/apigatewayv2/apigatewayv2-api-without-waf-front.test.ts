import rule from "../../../rules/apigatewayv2/apigatewayv2-api-without-waf-front.ts";
import { apiDomainName } from "../../../src/services/apigateway/domain-name.ts";
import { distribution as cloudfront } from "../../../src/services/cloudfront/distribution.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { distribution, HTTP_API, httpApi } from "../apigateway/shapes.ts";

const own = `${HTTP_API}.execute-api.eu-west-1.amazonaws.com`;
const domain = { domainName: "api.example.com", mappings: [{ ApiId: HTTP_API, Stage: "$default" }] };

verdicts(rule, {
  passes: {
    "a distribution with a web ACL": { subject: httpApi(), given: [[cloudfront, [distribution(own)]]] },
    "one before its domain": {
      subject: httpApi(),
      given: [
        [cloudfront, [distribution("api.example.com")]],
        [apiDomainName, [domain]],
      ],
    },
  },
  fails: {
    nothing: { subject: httpApi() },
    "a distribution without a web ACL": { subject: httpApi(), given: [[cloudfront, [distribution(own, "")]]] },
  },
  skips: { "a WebSocket API": { subject: httpApi({ ProtocolType: "WEBSOCKET" }) } },
  unknowns: {
    "distributions unlisted": { subject: httpApi(), given: [[cloudfront, UNLISTED]] },
    "mappings denied": {
      subject: httpApi(),
      given: [
        [cloudfront, [distribution("api.example.com")]],
        [apiDomainName, [denied({ domainName: "api.example.com" }, "mappings")]],
      ],
    },
  },
});
