import type { Gap } from "../../model/index.ts";

/** The same gap in several regions and accounts. */
export interface Merged extends Pick<Gap, "reason" | "service" | "operation" | "code" | "action" | "message"> {
  readonly accounts: Set<string>;
  readonly regions: Set<string>;
  readonly rules: Set<string>;
  resources: number;
}

/** One for each operation and cause, the one that leaves the most undecided first. */
export function merged(gaps: readonly Gap[]): Merged[] {
  const all = new Map<string, Merged>();
  for (const gap of gaps) {
    const key = [gap.reason, gap.service, gap.operation, gap.code, gap.action].join(" ");
    const same = all.get(key) ?? started(gap);
    all.set(key, same);
    same.accounts.add(gap.account);
    same.regions.add(gap.region);
    for (const rule of gap.rules) same.rules.add(rule);
    same.resources += gap.resources;
  }
  return [...all.values()].sort((a, b) => b.resources - a.resources || compare(name(a), name(b)));
}

// The words of the first stand for all: AWS's differ only in the resource that they name.
const started = ({ reason, service, operation, code, action, message }: Gap): Merged => ({
  reason,
  service,
  operation,
  code,
  ...(action && { action }),
  message,
  accounts: new Set(),
  regions: new Set(),
  rules: new Set(),
  resources: 0,
});

const name = ({ service, operation, code }: Merged) => `${service} ${operation} ${code}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
