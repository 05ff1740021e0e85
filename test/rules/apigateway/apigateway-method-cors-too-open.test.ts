import rule from "../../../rules/apigateway/apigateway-method-cors-too-open.ts";
import { verdicts } from "../../verdicts.ts";
import { method } from "./shapes.ts";

const answers = (...cors: object[]) =>
  method({ httpMethod: "OPTIONS", cors: cors.map((one) => ({ statusCode: "200", ...one })) });

verdicts(rule, {
  passes: {
    "any origin without credentials": { subject: answers({ origin: "*" }) },
    "one origin with credentials": { subject: answers({ origin: "https://www.example.com", credentials: "true" }) },
    "every origin reflected, without credentials": { subject: answers({ template: "reflects" }) },
  },
  fails: {
    "any origin with credentials": {
      subject: answers({ origin: "*", credentials: "true" }),
      message: /which browsers refuse/,
      severity: "low",
    },
    "every origin reflected with credentials": {
      subject: answers({ origin: "*", credentials: "TRUE", template: "reflects" }),
      severity: "high",
    },
  },
  skips: {
    "no answer of its own": { subject: answers() },
    "a template with conditions": { subject: answers({ origin: "*", credentials: "true", template: "chooses" }) },
  },
});
