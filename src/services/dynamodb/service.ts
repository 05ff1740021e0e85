import type { DynamoDB } from "@aws-sdk/client-dynamodb";
import { service } from "../../model/index.ts";

export const dynamodb = service<DynamoDB>("dynamodb");

/** Admits an answer only with the part that it is about; one without it was cut short, and is unread. */
export function present<T>(part: T | undefined): T {
  if (part === undefined) throw new TypeError("the answer lacks what was asked for");
  return part;
}
