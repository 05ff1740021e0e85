import { ConfiguredRetryStrategy } from "@smithy/util-retry";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { rules } from "../../rules/index.ts";
import type { Finding } from "../../src/model/index.ts";
import { Live } from "../../src/source/live/index.ts";
import { isolated } from "../source/live/aws.ts";
import { demo, Disturbed } from "./accounts.ts";
import { compare } from "./compare.ts";
import { hurrying } from "./hurrying.ts";
import { nameOf, operations, scan } from "./scan.ts";
import { faults } from "./wire-faults.ts";
import { onTheWire, refusal } from "./wire.ts";

const SEOUL = "ap-northeast-2";
const source = demo();
let clean: readonly Finding[];

isolated();
beforeAll(async () => {
  clean = await scan(rules, source);
}, 60_000);
afterEach(() => vi.restoreAllMocks());

const live = () =>
  new Live({
    credentials: async () => ({ accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" }),
    region: "eu-west-1",
    now: () => new Date("2026-06-15T12:00:00Z"),
    retryStrategy: new ConfiguredRetryStrategy(2, () => 0),
    pace: { clock: hurrying() },
  });

describe("one region of three", () => {
  it.each(["a host without an address", "OptInRequired", "InvalidClientTokenId", "UnrecognizedClientException"])(
    "meets: %s",
    async (name) => {
      const { answer, reasons } = faults[name]!;
      onTheWire(answer);
      const aws = live();
      const disturbed = new Disturbed(
        source,
        ({ region }) => region === SEOUL,
        (call) => aws.send(call),
      );
      const found = await scan(rules, disturbed);
      const { lies, doubts } = compare(
        clean,
        found,
        ({ region, reason }) => region === SEOUL && reasons.includes(reason),
      );
      expect(lies).toEqual([]);
      expect(doubts.size).toBeGreaterThan(100);
      // What lies elsewhere, and hangs on nothing there, is decided as before.
      const decided = (some: readonly Finding[]) => some.filter(({ outcome }) => outcome !== "unknown").length;
      expect(decided(found)).toBeGreaterThan(0.7 * decided(clean));
    },
    60_000,
  );
});

describe("what is deleted between list and description", () => {
  it.each([
    "ResourceNotFoundException",
    "NoSuchBucket",
    "NoSuchEntity",
    "InvalidInstanceID.NotFound",
    "NotFoundException",
  ])(
    "is in doubt, by %s, or counts as not set up where AWS says so with the same word",
    async (code) => {
      onTheWire((request) => refusal(request, code === "NotFoundException" ? 404 : 400, code));
      const aws = live();
      const lies: string[] = [];
      let hits = 0;
      for (const operation of operations().values()) {
        // A list of its own says nothing of the kind, and what it says by that word is no fault.
        const isAbsent = [...operation.reads].some(({ absent }) => absent?.errors.includes(code));
        if (isAbsent || /^list/.test(operation.name.split(":")[1]!)) continue;
        const ids = new Set(operation.rules.map(({ id }) => id));
        const disturbed = new Disturbed(
          source,
          ({ read }) => nameOf(read) === operation.name,
          (call) => aws.send(call),
        );
        const found = await scan(operation.rules, disturbed);
        const before = clean.filter(({ ruleId }) => ids.has(ruleId));
        lies.push(...compare(before, found, ({ reason }) => reason === "vanished").lies);
        hits += disturbed.hits;
      }
      expect(lies).toEqual([]);
      expect(hits).toBeGreaterThan(100);
    },
    120_000,
  );
});
