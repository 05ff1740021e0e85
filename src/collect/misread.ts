import { operationName, Unread, type UnreadDetail } from "../model/index.ts";
import type { Place } from "./ask.ts";

interface Asked {
  readonly service: { readonly name: string };
  readonly operation: string;
}

/** Why nothing is known of an answer that a declaration stumbled over: AWS answered something else than it says. */
export function misread(error: unknown, { account, region }: Place, { service, operation }: Asked): UnreadDetail {
  if (error instanceof Unread) return error.detail;
  return {
    reason: "malformed",
    account,
    region,
    service: service.name,
    operation: operationName({ operation }),
    code: "MalformedAnswer",
    message: `the answer could not be understood: ${error instanceof Error ? error.message : String(error)}`,
  };
}
