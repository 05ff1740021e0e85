import type { InputOf, OperationOf, OutputOf } from "../../src/model/index.ts";

/** The demo account: a shop with a three-tier core, a serverless edge, and the sins of its past. */
export const ACCOUNT = "111122223333";
export const HOME = "eu-west-1";
export const SECOND = "ap-northeast-2";
export const REGIONS = [SECOND, HOME, "us-east-1"];
/** The moment of the recording; every age in the demo is counted from it. */
export const READ_AT = new Date("2026-11-02T09:30:00Z");

export const daysAgo = (days: number): Date => new Date(READ_AT.getTime() - days * 86_400_000);
export const arn = (service: string, resource: string, region = HOME): string =>
  `arn:aws:${service}:${region}:${ACCOUNT}:${resource}`;
export const tags = (pairs: Record<string, string>) => Object.entries(pairs).map(([Key, Value]) => ({ Key, Value }));

/** The answer of an operation, by region; nothing stands for the service's empty answer. */
export type Answer = (input: never, region: string) => object;

/** Answers of one service, in the SDK's own output types. */
export function answers<C>(
  service: string,
  operations: {
    readonly [K in OperationOf<C>]?: (input: InputOf<C, K>, region: string) => Omit<OutputOf<C, K>, "$metadata">;
  },
): ReadonlyMap<string, Answer> {
  return new Map(Object.entries(operations).map(([name, answer]) => [`${service}:${name}`, answer as Answer]));
}

/** Gives the value in the main region only. */
export const atHome = <T>(region: string, items: readonly T[]): T[] => (region === HOME ? [...items] : []);
