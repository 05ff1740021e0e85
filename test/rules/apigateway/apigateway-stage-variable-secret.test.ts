import rule from "../../../rules/apigateway/apigateway-stage-variable-secret.ts";
import { verdicts } from "../../verdicts.ts";
import { stage } from "./shapes.ts";

const key = { masked: "… (10 characters)", secret: "API key by its name" };

verdicts(rule, {
  passes: {
    none: { subject: stage() },
    settings: { subject: stage({ variables: { fn: { masked: "… (6 characters)" } } }) },
  },
  fails: {
    "a key": { subject: stage({ variables: { apiKey: key } }), message: /apiKey \(API key by its name\)/ },
    "a key of the canary": {
      subject: stage({ canaryVariables: { apiKey: key } }),
      evidence: { variables: [{ name: "apiKey" }] },
    },
  },
});
