import { expect, it } from "vitest";
import { sourceArns } from "../../../src/services/apigateway/execute-arn.ts";
import { isByStage, lambdaCall, policyTarget } from "../../../src/services/apigateway/lambda-call.ts";
import { methodSettingsOf } from "../../../src/services/apigateway/method-settings.ts";

const fn = "arn:aws:lambda:eu-west-1:111122223333:function:orders";
const uri = (target: string, path = "2015-03-31", end = "invocations") =>
  `arn:aws:apigateway:eu-west-1:lambda:path/${path}/functions/${target}/${end}`;
const place = { account: "111122223333", region: "eu-west-1" } as never;

it.each([
  ["an invocation", uri(fn), { target: fn, functionArn: fn }],
  ["a streaming one", uri(fn, "2021-11-15", "response-streaming-invocations"), { target: fn, functionArn: fn }],
  ["an alias", uri(`${fn}:live`), { target: `${fn}:live`, functionArn: fn, qualifier: "live" }],
  ["the ARN itself, as HTTP APIs have it", `${fn}:7`, { target: `${fn}:7`, functionArn: fn, qualifier: "7" }],
  ["another partition", uri(fn.replace("aws", "aws-cn")), { functionArn: fn.replace("aws", "aws-cn") }],
])("finds the function in %s", (_, text, call) => expect(lambdaCall(text)).toMatchObject(call));

it("finds none in other URIs", () => {
  expect(lambdaCall("arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem")).toBeUndefined();
  expect(lambdaCall("https://example.com/functions/a/invocations")).toBeUndefined();
  expect(lambdaCall(undefined)).toBeUndefined();
});

it("knows what only a stage tells", () => {
  const byStage = lambdaCall(uri(`${fn.replace("orders", "${stageVariables.fn}")}`))!;
  expect([isByStage(byStage), byStage.functionArn]).toEqual([true, undefined]);
  const alias = lambdaCall(uri(`${fn}:\${stageVariables.alias}`))!;
  expect([isByStage(alias), alias.functionArn, policyTarget(alias, place)]).toEqual([true, fn, undefined]);
});

it("asks for policies of the account and region only", () => {
  expect(policyTarget(lambdaCall(`${fn}:live`), place)).toBe(`${fn}:live`);
  expect(policyTarget(lambdaCall(fn.replace("1111", "4444")), place)).toBeUndefined();
  expect(policyTarget(lambdaCall(fn.replace("eu-west-1", "us-east-1")), place)).toBeUndefined();
});

it("names the sources of calls", () => {
  expect(sourceArns("e", "prod", "GET", "/items/{id}")).toEqual(["e/prod/GET/items/{id}", "e/prod/GET/items/x"]);
  expect(sourceArns("e", "prod", "ANY", "/")).toHaveLength(7);
});

it("labels settings as people write methods", () => {
  const labels = methodSettingsOf({ "*/*": {}, "~1items~1{id}/GET": {}, "a/*": {} }).map(({ label }) => label);
  expect(labels).toEqual(["all methods", "GET /items/{id}", "every method of /a"]);
});
