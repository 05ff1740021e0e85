import type { AutoScaling } from "@aws-sdk/client-auto-scaling";
import { service } from "../../model/index.ts";

export const autoscaling = service<AutoScaling>("autoscaling", { client: "@aws-sdk/client-auto-scaling" });

/** The most that any list gives in a page. */
export const AUTOSCALING_PAGE = 100;
