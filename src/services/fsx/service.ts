import type { FSx } from "@aws-sdk/client-fsx";
import { service } from "../../model/index.ts";

export const fsx = service<FSx>("fsx");
