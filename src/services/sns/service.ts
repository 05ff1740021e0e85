import type { SNS } from "@aws-sdk/client-sns";
import { service } from "../../model/index.ts";

export const sns = service<SNS>("sns");
