import type { SFN } from "@aws-sdk/client-sfn";
import { service } from "../../model/index.ts";

export const stepFunctions = service<SFN>("stepfunctions", { client: "@aws-sdk/client-sfn", iam: "states" });
