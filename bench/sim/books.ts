import { rateBuckets } from "../../src/aws/rate-buckets.ts";
import type { Asked } from "./asked.ts";

/** What was asked of one operation in one place. */
interface Page {
  calls: number;
  throttled: number;
  /** Different questions, and the pages that answer each. */
  readonly questions: Map<string, number>;
}

/** One of AWS's token buckets, at its full published rate. */
interface Level {
  readonly capacity: number;
  readonly refill: number;
  readonly name: string;
  tokens: number;
  at: number;
  taken: number;
}

export interface OperationCount {
  calls: number;
  least: number;
  /** Of the longest answer. */
  pages: number;
}

export interface Account {
  readonly calls: number;
  readonly throttled: number;
  /** Calls that nobody can do without: one for each page of each question. */
  readonly least: number;
  readonly byOperation: Readonly<Record<string, OperationCount>>;
  /** Calls that each bucket let through. */
  readonly buckets: readonly { name: string; capacity: number; refill: number; taken: number }[];
}

type Begin = (take: () => boolean, refill: number) => void;

function taken(level: Level): boolean {
  if (level.tokens < 1) return false;
  level.tokens--;
  return true;
}

/** Keeps AWS's token buckets, and counts. */
export class Books {
  private readonly pages = new Map<string, Page>();
  private readonly levels = new Map<string, Level>();
  private waiting: { name: string; begin: Begin } | undefined;

  /** Tells when a bucket is first used, and gives away its tokens. */
  onFirst(name: string, begin: Begin): void {
    this.waiting = { name, begin };
  }

  /** @returns whether AWS would answer, rather than ask to slow down */
  admits({ account, region, operation, input }: Asked): boolean {
    const { client, name } = operation;
    const plain = !("MaxResults" in input) && !Object.keys(input).some((member) => member.startsWith("Filter"));
    const levels = rateBuckets(`@aws-sdk/client-${client}`, name, plain).map(({ global, ...limits }) =>
      this.level(`${account} ${global ? "" : region} ${limits.name}`, limits),
    );
    if (levels.some(({ tokens }) => tokens < 1)) return false;
    for (const level of levels) {
      level.tokens--;
      level.taken++;
    }
    return true;
  }

  count({ account, region, operation, input }: Asked, throttled: boolean, pages: number): void {
    const { client, name, pagination } = operation;
    const place = `${account} ${region} ${client}:${name}`;
    const page = this.pages.get(place) ?? { calls: 0, throttled: 0, questions: new Map() };
    this.pages.set(place, page);
    page.calls++;
    if (throttled) return void page.throttled++;
    const tokens = new Set([pagination?.input, pagination?.size, ...Object.keys(pagination?.parts ?? {})]);
    const question = Object.entries(input).filter(([member]) => !tokens.has(member));
    page.questions.set(JSON.stringify(question.sort()), pages);
  }

  told(): Account {
    const pages = [...this.pages].map(([place, { calls, throttled, questions }]) => {
      const least = [...questions.values()].reduce((sum, one) => sum + one, 0);
      return { name: place.split(" ")[2]!, calls, throttled, least, pages: Math.max(...questions.values()) };
    });
    const sum = (of: (page: (typeof pages)[number]) => number) => pages.reduce((all, page) => all + of(page), 0);
    const byOperation: Record<string, OperationCount> = {};
    for (const { name, ...told } of pages) {
      const one = (byOperation[name] ??= { calls: 0, least: 0, pages: 0 });
      one.calls += told.calls;
      one.least += told.least;
      one.pages = Math.max(one.pages, told.pages);
    }
    return {
      calls: sum(({ calls }) => calls),
      throttled: sum(({ throttled }) => throttled),
      least: sum(({ least }) => least),
      byOperation,
      buckets: [...this.levels.values()].map(({ name, capacity, refill, taken }) => ({
        name,
        capacity,
        refill,
        taken,
      })),
    };
  }

  private level(name: string, { capacity, refill }: { capacity: number; refill: number }): Level {
    const now = performance.now();
    let level = this.levels.get(name);
    if (!level) {
      this.levels.set(name, (level = { name, capacity, refill, tokens: capacity, at: now, taken: 0 }));
      const { waiting } = this;
      if (waiting && name.endsWith(` ${waiting.name}`)) {
        this.waiting = undefined;
        waiting.begin(() => taken(this.level(name, { capacity, refill })), refill);
      }
    }
    level.tokens = Math.min(capacity, level.tokens + ((now - level.at) / 1000) * refill);
    level.at = now;
    return level;
  }
}
