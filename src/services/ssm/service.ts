import type { SSM } from "@aws-sdk/client-ssm";
import { service } from "../../model/index.ts";

export const ssm = service<SSM>("ssm");
