import type { AnyRule } from "../model/index.ts";
import { regions } from "../services/ec2/regions.ts";
import type { SimulatedAction } from "../services/iam/simulation.ts";
import { actionsOf, plan, readsOf } from "./index.ts";

/** An IAM action, and how many of the chosen rules need it. */
export interface NeededAction {
  readonly action: string;
  readonly rules: number;
}

/** Whether the caller may do what a scan needs. */
export interface PermissionCheck {
  /** ARN of the user or role whose policies were looked at, where that is known. */
  readonly principal?: string;
  readonly needed: number;
  readonly allowed: number;
  readonly missing: readonly NeededAction[];
  /** Not told, or told to depend on conditions that only a call itself meets. */
  readonly unsure: readonly NeededAction[];
  /** Why nothing was told about some or all of the actions. */
  readonly unknown?: string;
}

/** The IAM actions that rules need, each with the number of rules; sorted. */
export function neededActions(rules: readonly AnyRule[], needs: Parameters<typeof plan>[1] = {}): NeededAction[] {
  const counts = new Map<string, number>(regions.actions.map((action) => [action, rules.length]));
  for (const rule of rules)
    for (const action of actionsOf(readsOf(plan([rule], needs)))) counts.set(action, (counts.get(action) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([action, count]) => ({ action, rules: Math.min(count, rules.length) }));
}

/** What the simulator told of the needed actions; of an action that it left out, nothing is known. */
export function permissionCheck(
  needed: readonly NeededAction[],
  told: readonly SimulatedAction[],
): Omit<PermissionCheck, "principal" | "unknown"> {
  // The case of an action's name says nothing to IAM.
  const decided = new Map(told.map((one) => [one.action.toLowerCase(), one]));
  const where = (is: (of: SimulatedAction | undefined) => boolean) =>
    needed.filter(({ action }) => is(decided.get(action.toLowerCase())));
  return {
    needed: needed.length,
    allowed: where((one) => one?.allowed === true).length,
    missing: where((one) => one?.allowed === false && !one.unsure),
    unsure: where((one) => one === undefined || one.unsure),
  };
}
