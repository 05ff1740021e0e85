import type { Action } from "@aws-sdk/client-elastic-load-balancing-v2";

/** What is wrong with the actions of an HTTP listener's rule, in words; undefined when no plain HTTP is served. */
export function defect(actions: readonly Action[]): string | undefined {
  // Only the last one answers the request; those before it look who is asking.
  const last = [...actions].sort((a, b) => (a.Order ?? 0) - (b.Order ?? 0)).at(-1);
  if (last?.Type === "redirect") {
    const { Protocol = "#{protocol}" } = last.RedirectConfig ?? {};
    return Protocol === "HTTPS" ? undefined : "redirects to plain HTTP";
  }
  if (last?.Type === "fixed-response") {
    const status = last.FixedResponseConfig?.StatusCode ?? "";
    return /^[45]/.test(status) ? undefined : `answers plain HTTP by itself with status ${status}`;
  }
  return last?.Type === "forward" ? "forwards plain HTTP to its targets" : "does not redirect plain HTTP to HTTPS";
}

/** True when the actions do nothing but redirect to HTTPS or refuse. */
export function redirectsOnly(actions: readonly Action[]): boolean {
  return defect(actions) === undefined;
}
