import { type Answer, type Call, operationName, Unread, type UnreadDetail } from "../model/index.ts";

/** The pages of a read, and why there are no more if that was not their end. */
export interface Pages {
  readonly outputs: readonly unknown[];
  readonly unread?: UnreadDetail;
}

/** Sends a call and its following pages. What came before a failure is kept. */
export async function pagesOf(call: Call, send: (call: Call) => Promise<Answer>): Promise<Pages> {
  const outputs: unknown[] = [];
  const seen = new Set<string>();
  let page: string | undefined;
  try {
    do {
      const { output, next } = await send(page === undefined ? call : { ...call, page });
      outputs.push(output);
      if (next !== undefined && seen.has(next)) throw repeatedToken(call);
      if (next !== undefined) seen.add(next);
      page = call.read.firstPageOnly ? undefined : next;
    } while (page !== undefined);
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    return { outputs, unread: error.detail };
  }
  return { outputs };
}

// A service that repeats its token would keep us asking for ever.
const repeatedToken = ({ account, region, read }: Call) =>
  new Unread({
    reason: "malformed",
    account,
    region,
    service: read.service.name,
    operation: operationName(read),
    code: "RepeatedPageToken",
    message: "AWS gave the same page token twice, so the list may be incomplete",
  });
