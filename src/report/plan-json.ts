import type { Cost } from "../plan/costs.ts";
import type { PermissionCheck } from "../plan/permission-check.ts";
import type { AccountPlan, PlanReport } from "./plan-report.ts";
import type { JsonPlan } from "./plan-schema.ts";

type JsonAccount = JsonPlan["accounts"][number];

/** The plan for programs, in the order of its published schema. */
export function planJson({ tool, source, rules, headRoom, resources, accounts }: PlanReport): readonly string[] {
  const plan: JsonPlan = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    source,
    rules,
    headRoom,
    ...(source === "live" && { resources }),
    accounts: accounts.map(account),
  };
  return [`${JSON.stringify(plan, null, 2)}\n`];
}

function account({ account: id, regions, prediction, permissions }: AccountPlan): JsonAccount {
  const { known, estimated, seconds, worst, chain, operations, costs } = prediction;
  return {
    account: id,
    regions: [...regions],
    calls: { known, estimated },
    seconds: rounded(seconds),
    ...(worst && { slowest: slowest(worst) }),
    chain: [...chain],
    operations: operations.map(({ per, ...operation }) => ({ ...operation, per: per.map((one) => ({ ...one })) })),
    costs: costs.map(cost),
    ...(permissions && { permissions: granted(permissions) }),
  };
}

const slowest = (of: AccountPlan["prediction"]["worst"] & {}): JsonAccount["slowest"] => ({
  name: of.name,
  region: of.region,
  calls: of.calls,
  capacity: rounded(of.capacity),
  refill: rounded(of.refill),
  seconds: rounded(of.seconds),
  published: of.published,
  source: of.source,
});

const cost = (of: Cost): JsonAccount["costs"][number] => ({
  service: of.service,
  operations: [...of.operations],
  unit: of.unit,
  units: of.units,
  usd: of.usd,
  per: of.per,
  freeEachMonth: of.freeEachMonth,
  atMost: Number(of.atMost.toFixed(6)),
  source: of.source,
});

const granted = ({
  principal,
  needed,
  allowed,
  missing,
  unsure,
  unknown,
}: PermissionCheck): JsonAccount["permissions"] => ({
  ...(principal !== undefined && { principal }),
  needed,
  allowed,
  missing: missing.map((one) => ({ ...one })),
  unsure: unsure.map((one) => ({ ...one })),
  ...(unknown !== undefined && { unknown }),
});

const rounded = (n: number) => Math.round(n * 1000) / 1000;
