import { formatArn, parseArn } from "../../aws/arn.ts";
import type { Identity } from "../../model/index.ts";

/** ARN of an API as its callers are judged by it: `arn:aws:execute-api:<region>:<account>:<api-id>`. */
export function executeArn({ arn, region, account }: Identity, apiId = ""): string {
  const partition = parseArn(arn)?.partition ?? "aws";
  return formatArn({ partition, service: "execute-api", region, account, resource: apiId });
}

/** A path with `*` for its parameters: `/items/{id}` is `/items/*`. */
export const pathPattern = (path: string) => path.replace(/\{[^/]*\}/g, "*");

const VERBS = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/**
 * What API Gateway may name as the source of a call of a method or route. AWS does not say how it writes parameters
 * of the path, and a method for all verbs stands for each of them: one that is let in is enough.
 */
export function sourceArns(execute: string, stage: string, verb: string, path: string): readonly string[] {
  const paths = [...new Set([path, path.replace(/\{[^/]*\}/g, "x")])];
  const verbs = verb === "ANY" ? VERBS : [verb];
  return verbs.flatMap((one) => paths.map((each) => `${execute}/${stage}/${one}${each}`));
}
