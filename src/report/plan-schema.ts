/** The contract of `scan --plan --format json`; see json-schema.ts. */
import { z } from "zod";

const count = z.number().int().min(0);
const amount = z.number().min(0);
const names = z.array(z.string());
const ofResources = z.strictObject({
  of: z.string().describe("CloudFormation type of the resources that are counted."),
  size: count.describe("One call for so many of them."),
  pages: z.literal(true).optional().describe("The call is for a further page of a list."),
});
const action = z.strictObject({ action: z.string(), rules: count.describe("Chosen rules that need it.") });

const permissions = z
  .strictObject({
    principal: z.string().optional().describe("User or role whose policies were looked at."),
    needed: count,
    allowed: count,
    missing: z.array(action),
    unsure: z.array(action).describe("Not told, or told to depend on conditions that only a call itself meets."),
    unknown: z.string().optional().describe("Why nothing was told about some or all of the actions."),
  })
  .describe("What IAM tells of the caller, with `--check-permissions`.");

const slowest = z
  .strictObject({
    name: z.string(),
    region: z.string().describe("AWS region, or `global` for a limit that all regions share."),
    calls: count,
    capacity: amount.describe("Calls that may be made at once; the head-room is left out."),
    refill: amount.describe("Further calls a second."),
    seconds: amount.describe("No scan is faster than this."),
    published: z.boolean().describe("Whether AWS says so; otherwise it was measured."),
    source: z.string(),
  })
  .describe("The rate limit of AWS's that takes longest; absent when nothing has a known one.");

const cost = z
  .strictObject({
    service: z.string(),
    operations: names,
    unit: z.enum(["request", "metric"]),
    units: count,
    usd: amount.describe("Price in US East (N. Virginia), for `per` units."),
    per: count,
    freeEachMonth: count.describe("Units that are free each month; how many are left is not known."),
    atMost: amount.describe("US dollars, if none are left."),
    source: z.string(),
  })
  .describe("What AWS charges for.");

const account = z.strictObject({
  account: z.string(),
  regions: names,
  calls: z.strictObject({
    known: count.describe("Calls that are made whatever the account holds; of a recording all."),
    estimated: count.describe("Further ones, with as many resources as are assumed."),
  }),
  seconds: amount.describe("How long the scan takes, about."),
  slowest: slowest.optional(),
  chain: names.describe("The longest chain of calls each of which needs the answer of the one before."),
  operations: z.array(
    z.strictObject({
      service: z.string(),
      operation: z.string(),
      known: count,
      estimated: count,
      per: z.array(ofResources).describe("What the estimated ones hang on."),
    }),
  ),
  costs: z.array(cost),
  permissions: permissions.optional(),
});

export const jsonPlan = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    source: z.enum(["live", "replay"]).describe("A recording tells all calls; of an account most are estimated."),
    rules: count,
    headRoom: z.number().min(0).max(100).describe("Percent of AWS's rate limits that is left to others."),
    resources: count.optional().describe("Resources of each kind that are assumed, all in one region."),
    accounts: z.array(account),
  })
  .describe("What a scan of cloud-audit would do.");

export type JsonPlan = z.infer<typeof jsonPlan>;
