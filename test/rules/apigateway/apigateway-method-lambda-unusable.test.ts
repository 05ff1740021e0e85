import rule from "../../../rules/apigateway/apigateway-method-lambda-unusable.ts";
import { restStage } from "../../../src/services/apigateway/rest-stage.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { admits, calls, EXECUTE, method, ORDERS, REST_API, stage } from "./shapes.ts";

const given = [
  [lambdaFunction, [{ FunctionName: "orders", FunctionArn: ORDERS }]] as const,
  [restStage, [stage(), stage({ stageName: "test" })]] as const,
] as const;
const api = `${EXECUTE}:${REST_API}`;
const may = (source: string, also: object = {}) => calls(ORDERS, { lambdaPolicy: admits(ORDERS, source), ...also });
const byItem = { path: "/items/{id}", httpMethod: "ANY" };

verdicts(rule, {
  passes: {
    "the whole API": { subject: may(`${api}/*`), given },
    "the method in all stages": { subject: may(`${api}/*/GET/orders`), given },
    "no condition": { subject: may(""), given },
    "parameters and verbs as wildcards": { subject: may(`${api}/*/*/items/*`, byItem), given },
    "an alias by its own policy": {
      subject: calls(`${ORDERS}:live`, { lambdaPolicy: admits(`${ORDERS}:live`, `${api}/*`) }),
      given,
    },
    "a role of its own": {
      subject: calls(ORDERS, { integration: { credentials: "arn:aws:iam::111122223333:role/api" } }),
      given,
    },
  },
  fails: {
    "the function is gone": { subject: may(`${api}/*`), given: [given[1]], message: /function:orders does not exist/ },
    "gone, although a role calls it": {
      subject: calls(ORDERS, { integration: { credentials: "arn:aws:iam::111122223333:role/api" } }),
      given: [given[1]],
    },
    "no policy": {
      subject: calls(),
      given,
      message: /no policy of orders lets apigateway.amazonaws.com call it for stage/,
    },
    "another API": { subject: may(`${EXECUTE}:zzz/*`), given, message: /no statement in the policy/ },
    "another method": { subject: may(`${api}/*/POST/orders`), given },
    "one stage only": { subject: may(`${api}/prod/*`), given, message: /call it for stage test$/ },
    "the alias is not let in by the function's policy": { subject: calls(`${ORDERS}:live`), given },
    "another verb of a path": { subject: may(`${api}/*/GET/items`, byItem), given },
  },
  skips: {
    "no function": { subject: method({ lambdaPolicy: {} }), given },
    "no stage": { subject: calls(), given: [given[0]] },
    "a function by stage": {
      subject: calls("arn:aws:lambda:eu-west-1:111122223333:function:\${stageVariables.fn}"),
      given,
    },
    "the unpublished version by name": { subject: calls(`${ORDERS}:$LATEST`), given },
    "an alias by stage": { subject: calls(`${ORDERS}:\${stageVariables.alias}`), given },
    "another account's function": { subject: calls(ORDERS.replace("111122223333", "444455556666")), given },
  },
  unknowns: {
    "the policy is denied": { subject: denied(calls(), "lambdaPolicy"), given },
    "functions unlisted": { subject: calls(), given: [[lambdaFunction, UNLISTED], given[1]] },
  },
});
