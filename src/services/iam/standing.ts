import type { ManagedPolicy } from "./authorization.ts";
import type { InlinePolicy } from "./inline-policy.ts";
import { madeByAws } from "./role.ts";

/** Why what a policy says gives nobody anything by itself; undefined when it may. */
export function standsAside(policy: ManagedPolicy | InlinePolicy): string | undefined {
  if ("principalArn" in policy) return policy.Path === undefined ? undefined : madeByAws(policy);
  const { AttachmentCount, PermissionsBoundaryUsageCount = 0 } = policy;
  return AttachmentCount === 0 && PermissionsBoundaryUsageCount > 0
    ? "it is used as a permissions boundary only, which gives nothing"
    : undefined;
}

/** What follows for a managed policy that nobody holds: the finding is less grave, and says so. */
export function unheld(policy: ManagedPolicy | InlinePolicy) {
  const isUnheld = "AttachmentCount" in policy && policy.AttachmentCount === 0;
  return { words: isUnheld ? " (nobody holds it now)" : "", also: isUnheld ? { severity: "low" as const } : {} };
}
