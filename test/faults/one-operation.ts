import { rules } from "../../rules/index.ts";
import {
  type Answer,
  type Call,
  type Finding,
  operationName,
  type Source,
  Unread,
  type UnreadReason,
} from "../../src/model/index.ts";
import { demo, Disturbed, RandomAccount } from "./accounts.ts";
import { compare, type Comparison } from "./compare.ts";
import { nameOf, type Operation, scan } from "./scan.ts";

/** An account, and all that a scan says of it when nothing is wrong. */
export interface Account {
  readonly source: Source;
  readonly clean: readonly Finding[];
  /** Nothing of it is unread (or so little that it does not count). */
  readonly isWhole: boolean;
}

/** Random accounts that together have something for the operations for which the demo has nothing. */
const SEEDS = [7, 16, 17, 41, 59, 72];

export const accounts = (): Promise<Account[]> =>
  Promise.all(
    [demo(), ...SEEDS.map((seed) => new RandomAccount(seed))].map(async (source) => ({
      source,
      clean: await scan(rules, source),
      isWhole: !(source instanceof RandomAccount),
    })),
  );

/**
 * Scans an account with one operation disturbed, by the rules that need it.
 * @param by what answers the calls of that operation
 * @param reasons what a report may say of it
 */
export async function disturb(
  operation: Operation,
  { source, clean }: Pick<Account, "source" | "clean">,
  by: (call: Call) => Promise<Answer>,
  reasons: readonly UnreadReason[],
): Promise<Comparison & { readonly hits: number }> {
  const disturbed = new Disturbed(source, ({ read }) => nameOf(read) === operation.name, by);
  const found = await scan(operation.rules, disturbed);
  const ids = new Set(operation.rules.map(({ id }) => id));
  const [service = "", name = ""] = operation.name.split(":");
  const { lies, doubts } = compare(
    clean.filter(({ ruleId }) => ids.has(ruleId)),
    found,
    (unread) =>
      unread.service === service &&
      unread.operation === operationName({ operation: name }) &&
      reasons.includes(unread.reason),
  );
  return { lies: lies.map((lie) => `${operation.name}: ${lie}`), doubts, hits: disturbed.hits };
}

/** Nobody may ask: the shortest way to disturb an operation. */
export const deny = async ({ account, region, read }: Call): Promise<Answer> => {
  const place = { account, region, service: read.service.name, operation: operationName(read) };
  throw new Unread({ ...place, reason: "denied", code: "Denied", message: "by the test" });
};
