import type { Action, Listener, Rule } from "@aws-sdk/client-elastic-load-balancing-v2";

/** Whether actions give the request to the application. */
function forwards(actions: readonly Action[]): boolean {
  const last = [...actions].sort((a, b) => (a.Order ?? 0) - (b.Order ?? 0)).at(-1);
  return last?.Type === "forward";
}

/**
 * The rule of a listener that forwards requests although they lack all of some headers: `rule 5`, `its default rule`.
 * Undefined when every one that forwards demands one of the headers. What the header must say is not looked at.
 */
export function forwardsWithout(
  { rules, DefaultActions = [] }: Listener & { readonly rules: readonly Rule[] },
  headers: ReadonlySet<string>,
): string | undefined {
  const open = rules.find(({ Actions = [], Conditions = [] }) => {
    const demanded = Conditions.flatMap(
      ({ HttpHeaderConfig }) => HttpHeaderConfig?.HttpHeaderName?.toLowerCase() ?? [],
    );
    return forwards(Actions) && !demanded.some((name) => headers.has(name));
  });
  if (open) return open.IsDefault ? "its default rule" : `rule ${open.Priority}`;
  return forwards(DefaultActions) ? "its default rule" : undefined;
}
