import { type Account, type Answer, type Call, type Source, Unread, type UnreadDetail } from "../../src/model/index.ts";

export const ACCOUNT: Account = {
  id: "111122223333",
  partition: "aws",
  regions: ["eu-west-1", "us-east-1"],
  allRegions: true,
};

type Reply = (call: Call) => unknown;

/**
 * A source with answers written down: an output for each operation, or a function of the call. `pages([…])` answers in
 * pages, `denied()` raises. What no answer is written for is a fault of the test.
 */
export class FakeSource implements Source {
  readonly origin = "live";
  readonly readAt = new Date("2026-06-15T12:00:00Z");
  readonly envFiles: readonly string[] = [];
  readonly calls: Call[] = [];
  private readonly replies: Readonly<Record<string, unknown>>;

  constructor(replies: Readonly<Record<string, unknown>>) {
    this.replies = replies;
  }

  async accounts(): Promise<readonly Account[]> {
    return [ACCOUNT];
  }

  async send(call: Call): Promise<Answer> {
    this.calls.push(call);
    const reply = this.replies[call.read.operation];
    if (reply === undefined) throw new Error(`no answer for ${call.read.operation} in this test`);
    const answer = await (typeof reply === "function" ? (reply as Reply)(call) : reply);
    return isAnswer(answer) ? answer : { output: answer };
  }

  async close(): Promise<void> {}

  /** What was asked, in words: `eu-west-1 listThings {"a":1}`. */
  get asked(): string[] {
    return this.calls.map(({ region, read, input, page }) =>
      [region, read.operation, JSON.stringify(input), ...(page === undefined ? [] : [page])].join(" "),
    );
  }
}

const ANSWER = Symbol("answer");
const isAnswer = (value: unknown): value is Answer => typeof value === "object" && value !== null && ANSWER in value;

/** Answers with the page that is asked for; a page may be {@link denied}. */
export const pages =
  (outputs: readonly unknown[]): Reply =>
  async (call) => {
    const at = call.page === undefined ? 0 : Number(call.page);
    const output = outputs[at];
    const last = at + 1 >= outputs.length;
    const value = typeof output === "function" ? await (output as Reply)(call) : output;
    return { [ANSWER]: true, output: value, ...(last ? {} : { next: String(at + 1) }) };
  };

/** Raises as the live source does. */
export const denied =
  (over: Partial<UnreadDetail> = {}): Reply =>
  ({ account, region, read }) => {
    const operation = read.operation[0]!.toUpperCase() + read.operation.slice(1);
    throw new Unread({
      reason: "denied",
      account,
      region,
      service: read.service.name,
      operation,
      code: "AccessDenied",
      message: `not authorized to perform: ${read.service.iam}:${operation}`,
      action: `${read.service.iam}:${operation}`,
      ...over,
    });
  };

/** Answers by region. */
export const inRegion =
  (replies: Readonly<Record<string, unknown>>, otherwise: unknown = {}): Reply =>
  (call) => {
    const reply = replies[call.region] ?? otherwise;
    return typeof reply === "function" ? (reply as Reply)(call) : reply;
  };
