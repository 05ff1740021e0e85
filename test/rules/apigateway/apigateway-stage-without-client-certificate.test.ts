import rule from "../../../rules/apigateway/apigateway-stage-without-client-certificate.ts";
import { restMethod } from "../../../src/services/apigateway/rest-method.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { calls, method, stage } from "./shapes.ts";

const http = method({ integration: { type: "HTTP_PROXY" } });

verdicts(rule, {
  passes: { "it names one": { subject: stage({ clientCertificateId: "ab12cd" }), given: [[restMethod, UNLISTED]] } },
  fails: {
    "an HTTP backend": {
      subject: stage({}),
      given: [[restMethod, [http, calls()]]],
      message: /requests of GET \/orders reach an HTTP backend/,
    },
  },
  skips: {
    "functions only": { subject: stage({}), given: [[restMethod, [calls()]]] },
    "another API's backend": { subject: stage({}), given: [[restMethod, [{ ...http, restApiId: "other" }]]] },
  },
  unknowns: { "methods unlisted": { subject: stage({}), given: [[restMethod, UNLISTED]] } },
});
