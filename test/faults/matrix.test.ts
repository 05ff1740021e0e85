import { ConfiguredRetryStrategy } from "@smithy/util-retry";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { AnyRule } from "../../src/model/index.ts";
import { Live } from "../../src/source/live/index.ts";
import { isolated } from "../source/live/aws.ts";
import { hurrying } from "./hurrying.ts";
import { type Account, accounts, deny, disturb } from "./one-operation.ts";
import { operations } from "./scan.ts";
import { type Fault, faults } from "./wire-faults.ts";
import { onTheWire } from "./wire.ts";

const all = [...operations().values()];

/** For each operation an account in which it is asked, and the rules that are in doubt without it if there are any. */
const known = new Map<string, { readonly account: Account; readonly inDoubt: readonly AnyRule[] }>();
/** One rule hears of a fault as well as thirty. */
const FEW = 4;
const lies: string[] = [];

isolated();
beforeAll(async () => {
  for (const account of await accounts())
    for (const operation of all) {
      const denied = await disturb(operation, account, deny, ["denied"]);
      lies.push(...denied.lies.filter(counts(account)));
      const inDoubt = operation.rules.filter(({ id }) => denied.doubts.has(id));
      const more = inDoubt.length > (known.get(operation.name)?.inDoubt.length ?? -1);
      if (denied.hits > 0 && more) known.set(operation.name, { account, inDoubt });
    }
}, 120_000);
afterEach(() => vi.restoreAllMocks());

/**
 * S3 says by its status alone whether anybody has a bucket of a name: 403 is how it speaks of another account's, and an
 * answer to HEAD has no body to look at.
 */
const BY_STATUS = /^s3:headBucket: fail became skip/;

/** Random accounts have gaps of their own, and a verdict may be unknown for one or the other. */
const counts =
  ({ isWhole }: Account) =>
  (lie: string) =>
    !BY_STATUS.test(lie) && (isWhole || !lie.includes("untold"));

const live = () =>
  new Live({
    credentials: async () => ({ accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" }),
    region: "eu-west-1",
    now: () => new Date("2026-06-15T12:00:00Z"),
    retryStrategy: new ConfiguredRetryStrategy(2, () => 0),
    pace: { clock: hurrying() },
  });

it("nearly every operation is asked, and missed by some rule", () => {
  const share = (some: readonly unknown[]) => some.length / all.length;
  expect(all.length).toBeGreaterThan(250);
  expect(share([...known])).toBeGreaterThan(0.98);
  expect(share([...known.values()].filter(({ inDoubt }) => inDoubt.length > 0))).toBeGreaterThan(0.92);
});

it("no operation that is denied, in any account, makes a scan say what it cannot know", () => {
  expect(lies).toEqual([]);
});

describe("every operation in turn meets", () => {
  it.each(Object.entries(faults))(
    "%s",
    async (_, { answer, reasons, isFinal }: Fault) => {
      onTheWire(answer);
      const shared = live();
      const [lies, harmless]: [string[], string[]] = [[], []];
      for (const operation of all) {
        const { account, inDoubt } = known.get(operation.name) ?? {};
        if (!account) continue;
        const source = isFinal ? live() : shared;
        const some = { ...operation, rules: (inDoubt?.length ? inDoubt : operation.rules).slice(0, FEW) };
        const row = await disturb(some, account, (call) => source.send(call), reasons);
        lies.push(...row.lies.filter(counts(account)));
        if (row.doubts.size === 0 && inDoubt?.length) harmless.push(`${operation.name} (${row.hits})`);
      }
      expect({ lies, harmless }).toEqual({ lies: [], harmless: [] });
    },
    120_000,
  );
});
