import type { ApplicationAutoScaling } from "@aws-sdk/client-application-auto-scaling";
import { service } from "../../model/index.ts";

export const applicationAutoscaling = service<ApplicationAutoScaling>("application-autoscaling", {
  client: "@aws-sdk/client-application-auto-scaling",
});

/**
 * The services whose scaling some rule asks about. AWS lists one at a time, so each costs a call per region: name
 * another when a rule needs it.
 */
export const NAMESPACES = ["dynamodb", "kafka", "rds"] as const;
