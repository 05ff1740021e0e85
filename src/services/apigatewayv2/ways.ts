import { executeArn, sourceArns } from "../apigateway/execute-arn.ts";
import type { Way } from "../apigateway/invocation.ts";
import type { Identity } from "../../model/index.ts";
import type { RouteV2 } from "./route.ts";
import type { StageV2 } from "./stage.ts";

/** The ways into an integration: every route that leads to it, in every stage. */
export function waysInto(
  api: Identity & { readonly ApiId: string },
  routes: readonly RouteV2[],
  stages: readonly StageV2[],
): readonly Way[] {
  const execute = executeArn(api, api.ApiId);
  return routes.flatMap(({ RouteKey = "" }) =>
    stages.map(({ StageName = "" }) => ({
      label: `route ${RouteKey} in stage ${StageName}`,
      arns: arnsOf(execute, StageName, RouteKey),
    })),
  );
}

/** `GET /items/{id}` of HTTP APIs; `$default`, `$connect` and names of one's own stand for themselves. */
function arnsOf(execute: string, stage: string, key: string): readonly string[] {
  const [, verb, path] = /^([A-Z]+) (\/.*)$/.exec(key) ?? [];
  return verb && path ? sourceArns(execute, stage, verb, path) : [`${execute}/${stage}/${key}`];
}
