import type { DAX } from "@aws-sdk/client-dax";
import { service } from "../../model/index.ts";

export const dax = service<DAX>("dax");
