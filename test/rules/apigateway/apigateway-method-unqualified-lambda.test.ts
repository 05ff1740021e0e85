import rule from "../../../rules/apigateway/apigateway-method-unqualified-lambda.ts";
import { restStage } from "../../../src/services/apigateway/rest-stage.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { calls, method, ORDERS, stage } from "./shapes.ts";

const given = [[restStage, [stage({ stageName: "Prod" })]] as const];

verdicts(rule, {
  passes: {
    "an alias": { subject: calls(`${ORDERS}:live`), given },
    "a version": { subject: calls(`${ORDERS}:7`), given: [[restStage, UNLISTED]] },
    "an alias by stage": { subject: calls(`${ORDERS}:\${stageVariables.alias}`), given },
  },
  fails: {
    "the function itself": { subject: calls(), given, message: /function:orders, without alias or version, in Prod/ },
    "the unpublished version by name": { subject: calls(`${ORDERS}:$LATEST`), given },
    "a stage that is named in the options": {
      subject: calls(),
      given: [[restStage, [stage({ stageName: "v1" })]]],
      options: { productionStages: ["v1"] },
    },
  },
  skips: {
    "no function": { subject: method(), given },
    "no production": { subject: calls(), given: [[restStage, [stage({ stageName: "test" })]]] },
    "a function by stage": {
      subject: calls("arn:aws:lambda:eu-west-1:111122223333:function:\${stageVariables.fn}"),
      given,
    },
  },
  unknowns: { "stages unlisted": { subject: calls(), given: [[restStage, UNLISTED]] } },
});
