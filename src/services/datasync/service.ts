import type { DataSync } from "@aws-sdk/client-datasync";
import { service } from "../../model/index.ts";

export const datasync = service<DataSync>("datasync");
