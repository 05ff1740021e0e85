import type { Athena } from "@aws-sdk/client-athena";
import { service } from "../../model/index.ts";

export const athena = service<Athena>("athena");
