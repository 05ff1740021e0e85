import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Account, type Answer, type Call, LOCAL, type Source } from "../../src/model/index.ts";
import { admitted } from "../../src/source/admission.ts";
import { classify } from "../../src/source/live/errors.ts";
import { keyOf } from "../../src/source/recording.ts";
import { Replay } from "../../src/source/replay.ts";
import { Noise } from "../noise/shapes.ts";

/** The account of the demo: one that looks like a real one, and has something for nearly every operation to read. */
export const demo = (): Source => new Replay(join(import.meta.dirname, "../../fixtures/demo/account.jsonl"));

const account: Account = { id: "111122223333", partition: "aws", regions: ["eu-west-1"], allRegions: true };

/** An account of random answers, the same for the same call: for what the demo has no resources of. */
export class RandomAccount implements Source {
  readonly origin = "live";
  readonly readAt = new Date("2026-06-15T12:00:00Z");
  readonly envFiles: readonly string[] = [];
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  async accounts(): Promise<readonly Account[]> {
    return [account];
  }

  async send(call: Call): Promise<Answer> {
    const { read } = call;
    const hash = createHash("sha256")
      .update(`${this.seed} ${keyOf(call)}`)
      .digest()
      .readInt32LE();
    const raw = read.service.name === LOCAL ? {} : new Noise(hash).answer(read);
    try {
      return { output: await admitted(read, raw) };
    } catch (error) {
      throw classify(error, call);
    }
  }

  async close(): Promise<void> {}
}

/** A source that asks another one for some calls. */
export class Disturbed implements Source {
  readonly origin = "live";
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  /** Calls that went to the other one. */
  hits = 0;
  private readonly base: Source;
  private readonly isHit: (call: Call) => boolean;
  private readonly other: (call: Call) => Promise<Answer>;

  constructor(base: Source, isHit: (call: Call) => boolean, other: (call: Call) => Promise<Answer>) {
    this.base = base;
    this.isHit = isHit;
    this.other = other;
    this.readAt = base.readAt;
    this.envFiles = base.envFiles;
  }

  accounts(): Promise<readonly Account[]> {
    return this.base.accounts();
  }

  async send(call: Call): Promise<Answer> {
    if (!this.isHit(call)) return this.base.send(call);
    this.hits++;
    return this.other(call);
  }

  async close(): Promise<void> {
    await this.base.close();
  }
}
