import type { CloudWatch } from "@aws-sdk/client-cloudwatch";
import { service } from "../../model/index.ts";

export const cloudwatch = service<CloudWatch>("cloudwatch");
