import type { SQS } from "@aws-sdk/client-sqs";
import { service } from "../../model/index.ts";

export const sqs = service<SQS>("sqs");
