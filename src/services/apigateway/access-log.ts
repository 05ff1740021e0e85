import { parseArn } from "../../aws/arn.ts";
import type { Collection } from "../../model/index.ts";

/** What is wrong with the destination of access logs; undefined when it is there, or is a Firehose stream. */
export function accessLogFault(destination: string | undefined, logGroups: Collection<object>): string | undefined {
  if (!destination) return "access logs are off";
  if (parseArn(destination)?.service !== "logs") return undefined;
  return logGroups.get(destination.replace(/:\*$/, ""))
    ? undefined
    : `access logs go to ${destination}, which does not exist`;
}
