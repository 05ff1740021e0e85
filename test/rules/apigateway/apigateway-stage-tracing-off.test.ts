import rule from "../../../rules/apigateway/apigateway-stage-tracing-off.ts";
import { verdicts } from "../../verdicts.ts";
import { stage } from "./shapes.ts";

verdicts(rule, {
  passes: { on: { subject: stage({ tracingEnabled: true }) } },
  fails: { off: { subject: stage({ tracingEnabled: false }) }, "not said": { subject: stage({}) } },
});
