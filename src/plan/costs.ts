import { type Price, priceOf } from "../aws/prices.ts";
import { operationName } from "../model/index.ts";
import type { AnyRead } from "./calls.ts";

/** What AWS charges for some calls. */
export interface Cost extends Price {
  readonly service: string;
  readonly operations: readonly string[];
  readonly units: number;
  /** US dollars, if nothing of what is free each month is left. */
  readonly atMost: number;
}

/** Adds up what calls cost. */
export class Costs {
  private readonly costs = new Map<Price, { service: string; operations: Set<string>; units: number }>();

  /** @param metrics metrics that the calls ask for, where they ask for any */
  add(read: AnyRead, calls: number, metrics = calls): void {
    const operation = operationName(read);
    const price = priceOf(read.service.client, operation);
    if (!price || calls === 0) return;
    const { name: service } = read.service;
    const cost = this.costs.get(price) ?? { service, operations: new Set(), units: 0 };
    this.costs.set(price, cost);
    cost.operations.add(operation);
    cost.units += price.unit === "metric" ? metrics : calls;
  }

  all(): readonly Cost[] {
    return [...this.costs]
      .map(([price, { service, operations, units }]) => ({
        ...price,
        service,
        operations: [...operations].sort(),
        units,
        atMost: (units * price.usd) / price.per,
      }))
      .sort((a, b) => b.atMost - a.atMost);
  }
}
