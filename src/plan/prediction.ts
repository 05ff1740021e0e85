import { homeRegion, partitionOf } from "../aws/partition.ts";
import { HEAD_ROOM } from "../aws/rate-buckets.ts";
import { operationName, type Partition } from "../model/index.ts";
import { type AnyRead, knownCalls, type PlannedCall } from "./calls.ts";
import { longestChain } from "./chain.ts";
import { type Cost, Costs } from "./costs.ts";
import { callsFor, dependentReads } from "./dependent.ts";
import type { Plan } from "./index.ts";
import { type BucketLoad, Loads } from "./load.ts";

export interface Circumstances {
  readonly regions: readonly string[];
  readonly account?: string;
  /** By default that of the regions. */
  readonly partition?: Partition;
  /** Percent of AWS's rate limits that is left to others. */
  readonly headRoom?: number;
  /** Resources of each kind that the account is taken to have, all in one region. */
  readonly resources?: number;
  /** All the calls of such a scan, where they are known: those of a recording. Nothing is estimated then. */
  readonly made?: readonly PlannedCall[];
}

/** How often an operation is called, as far as that is known. */
export interface PredictedOperation {
  readonly service: string;
  /** As AWS writes it. */
  readonly operation: string;
  /** Calls that are made whatever the account holds. */
  readonly known: number;
  /** Further ones, with as many resources as are assumed. */
  readonly estimated: number;
  /** What the further ones hang on: one call for so many resources of a kind. */
  readonly per: readonly { readonly of: string; readonly size: number; readonly pages?: true }[];
}

/** What a scan would do. */
export interface Prediction {
  readonly operations: readonly PredictedOperation[];
  readonly known: number;
  readonly estimated: number;
  /** The bucket of AWS's that takes longest; absent when nothing is asked that has a known limit. */
  readonly worst: BucketLoad | undefined;
  readonly chain: readonly string[];
  readonly seconds: number;
  readonly costs: readonly Cost[];
}

/** Resources of each kind in a small account. */
export const RESOURCES = 10;

// A request to AWS and back, and the work that a call is for this process.
const LATENCY_S = 0.15;
const WORK_S = 0.0015;

// Batches are as large as GetMetricData allows, so their size tells how many metrics each resource takes.
const METRICS_A_CALL = 500;

/** What a plan comes to in some regions: calls, time, money. */
export function prediction(plan: Plan, circumstances: Circumstances): Prediction {
  const { regions, headRoom = HEAD_ROOM, resources = RESOURCES, account = "", made } = circumstances;
  const partition = circumstances.partition ?? partitionOf(regions[0] ?? "");
  const sums = new Sums(headRoom);
  for (const call of made ?? knownCalls(plan, { account, partition, regions })) sums.known(call);
  // One region is enough: buckets are apart, so that ten busy ones take no longer than one.
  const busy = regions[0] ?? homeRegion(partition);
  for (const dependent of made ? [] : dependentReads(plan))
    sums.estimated(dependent, callsFor(dependent, resources), dependent.read.region ?? busy, resources);
  const { operations, loads, costs } = sums;
  const total = (count: "known" | "estimated") => operations.reduce((sum, operation) => sum + operation[count], 0);
  const [known, estimated] = [total("known"), total("estimated")];
  const [worst, chain] = [loads.worst(), longestChain(plan)];
  // Identity and regions come before all else.
  const latency = known > 0 ? (chain.length + 2) * LATENCY_S : 0;
  const seconds = Math.max(worst?.seconds ?? 0, (known + estimated) * WORK_S) + latency;
  return { operations, known, estimated, worst, chain, seconds, costs: costs.all() };
}

interface Sum extends PredictedOperation {
  known: number;
  estimated: number;
  readonly per: PredictedOperation["per"][number][];
}

class Sums {
  readonly loads: Loads;
  readonly costs = new Costs();
  private readonly sums = new Map<string, Sum>();

  constructor(headRoom: number) {
    this.loads = new Loads(headRoom);
  }

  known({ read, region, input }: PlannedCall): void {
    this.sum(read).known++;
    this.loads.add(read, region, 1, input);
    this.costs.add(read, 1, (input as { MetricDataQueries?: readonly unknown[] }).MetricDataQueries?.length);
  }

  estimated(dependent: ReturnType<typeof dependentReads>[number], calls: number, region: string, resources: number) {
    const { read, of, size, pages } = dependent;
    const sum = this.sum(read);
    sum.estimated += calls;
    if (!sum.per.some((one) => one.of === of && one.size === size && one.pages === pages))
      sum.per.push({ of, size, ...(pages && { pages }) });
    this.loads.add(read, region, calls);
    this.costs.add(read, calls, resources * Math.floor(METRICS_A_CALL / size));
  }

  /** By service, then by operation. */
  get operations(): readonly PredictedOperation[] {
    return [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  }

  private sum(read: AnyRead): Sum {
    const { name: service } = read.service;
    const operation = operationName(read);
    const key = `${service} ${operation}`;
    const sum = this.sums.get(key) ?? { service, operation, known: 0, estimated: 0, per: [] };
    this.sums.set(key, sum);
    return sum;
  }
}
