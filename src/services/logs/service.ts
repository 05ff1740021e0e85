import type { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import { service } from "../../model/index.ts";

/** CloudWatch Logs. */
export const logs = service<CloudWatchLogs>("logs", { client: "@aws-sdk/client-cloudwatch-logs" });
