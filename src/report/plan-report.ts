import type { PermissionCheck } from "../plan/permission-check.ts";
import type { Prediction } from "../plan/prediction.ts";

/** What `scan --plan` tells of one account. */
export interface AccountPlan {
  readonly account: string;
  readonly regions: readonly string[];
  readonly prediction: Prediction;
  readonly permissions?: PermissionCheck;
}

/** All that `scan --plan` tells. */
export interface PlanReport {
  readonly tool: { readonly name: string; readonly version: string };
  /** A recording tells how many calls there are; of an account that is not known before. */
  readonly source: "live" | "replay";
  readonly rules: number;
  /** Percent of AWS's rate limits that is left to others. */
  readonly headRoom: number;
  /** Resources of each kind that are assumed. */
  readonly resources: number;
  readonly accounts: readonly AccountPlan[];
}
