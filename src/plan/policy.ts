import type { AnyRule } from "../model/index.ts";
import { regions } from "../services/ec2/regions.ts";
import { OFFERED_REGIONS_RESOURCE, offeredRegions } from "../services/ssm/offered-regions.ts";
import { actionsOf, plan, readsOf } from "./index.ts";

/**
 * The least-privilege policy for some rules. Lists do not take resources, so the resource is everything.
 * @param needs see `plan`
 */
export function policyFor(rules: readonly AnyRule[], needs: Parameters<typeof plan>[1] = {}) {
  const actions = actionsOf([regions, ...readsOf(plan(rules, needs))] as Parameters<typeof actionsOf>[0]);
  return {
    Version: "2012-10-17",
    Statement: [
      { Sid: "CloudAuditRead", Effect: "Allow", Action: actions, Resource: "*" },
      // Asked when a service has no endpoint in a region.
      {
        Sid: "CloudAuditOfferedRegions",
        Effect: "Allow",
        Action: offeredRegions.actions,
        Resource: OFFERED_REGIONS_RESOURCE,
      },
    ],
  };
}
