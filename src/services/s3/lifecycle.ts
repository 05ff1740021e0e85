import type { LifecycleRule } from "@aws-sdk/client-s3";

/** Why no lifecycle rule has effect, with its evidence; undefined when one does. */
export function idleLifecycle(rules: readonly LifecycleRule[]): { message: string; evidence: object } | undefined {
  if (rules.some(({ Status }) => Status === "Enabled")) return undefined;
  return {
    message: rules.length === 0 ? "has no lifecycle rules" : "all of its lifecycle rules are disabled",
    evidence: { Rules: rules.map(({ ID, Status }) => ({ ID, Status })) },
  };
}
