import type { Scheduler } from "@aws-sdk/client-scheduler";
import { service } from "../../model/index.ts";

export const scheduler = service<Scheduler>("scheduler");
