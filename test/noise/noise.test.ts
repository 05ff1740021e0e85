import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { collect } from "../../src/collect/index.ts";
import { optionsOf } from "../../src/config/options.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import { type Account, type Answer, type Call, LOCAL, OUTCOMES, type Source } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { FORMATS } from "../../src/cli/words.ts";
import { type Format, renderWhole } from "../../src/report/index.ts";
import { classify } from "../../src/source/live/errors.ts";
import { admitted } from "../../src/source/admission.ts";
import { aReport, PLAIN } from "../report/sample.ts";
import { Noise } from "./shapes.ts";

/** Another start, or more of them: NOISE_SEED=7 NOISE_ACCOUNTS=1000 npx vitest run test/noise */
const FIRST = Number(process.env["NOISE_SEED"] ?? 1);
const ACCOUNTS = Number(process.env["NOISE_ACCOUNTS"] ?? 40);
const account: Account = { id: "111122223333", partition: "aws", regions: ["eu-west-1"], allRegions: true };
const planned = plan(rules);
const options = optionsOf(rules, rules, undefined);

// What a program says that took something for granted; a declaration that refuses an answer says why in its own words.
const STUMBLES = /the rule itself failed|Cannot (read|convert|use)|is not (a function|iterable)/;

class NoisySource implements Source {
  readonly origin = "live";
  readonly readAt = new Date("2026-06-15T12:00:00Z");
  readonly envFiles: readonly string[] = [];
  private readonly noise: Noise;

  constructor(seed: number) {
    this.noise = new Noise(seed);
  }

  async accounts(): Promise<readonly Account[]> {
    return [account];
  }

  async send(call: Call): Promise<Answer> {
    const { read } = call;
    const raw = read.service.name === LOCAL ? {} : this.noise.answer(read);
    try {
      return { output: await admitted(read, raw) };
    } catch (error) {
      throw classify(error, call);
    }
  }

  async close(): Promise<void> {}
}

describe("an account of random answers", () => {
  const seeds = Array.from({ length: ACCOUNTS }, (_, i) => FIRST + i);

  it.each(seeds)("makes no rule, no declaration and no reporter stumble: seed %i", async (seed) => {
    const source = new NoisySource(seed);
    const inventory = await collect(planned, account, source);
    const settings = { keep: new Set(OUTCOMES), severities: new Map(), options, wanted: () => true };
    const { findings } = evaluate(rules, inventory, { ...settings, now: source.readAt });
    const stumbled = findings.flatMap(({ unread }) =>
      unread && STUMBLES.test(unread.message) ? [`${unread.service}:${unread.operation}: ${unread.message}`] : [],
    );
    expect([...new Set(stumbled)]).toEqual([]);
    const report = aReport(findings);
    for (const format of FORMATS)
      expect((await renderWhole(format as Format, report, PLAIN)).join("").length).toBeGreaterThan(10);
  });
});
