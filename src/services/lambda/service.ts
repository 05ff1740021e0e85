import type { Lambda } from "@aws-sdk/client-lambda";
import { service } from "../../model/index.ts";

export const lambda = service<Lambda>("lambda");
