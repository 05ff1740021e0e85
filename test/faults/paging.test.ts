import { beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { type Answer, type Call, isEach, Unread } from "../../src/model/index.ts";
import { demo } from "./accounts.ts";
import { plan } from "../../src/plan/index.ts";
import { type Account, accounts, disturb } from "./one-operation.ts";
import { nameOf, operations } from "./scan.ts";

/** The operations that name resources. Others may hold lists too, but have no pages. */
const listing = new Set(
  [...plan(rules).kinds.values()]
    .flatMap(({ kind }) => kind.spec.lists)
    .map((list) => (isEach(list) ? list.read : typeof list === "object" ? list : undefined))
    .flatMap((read) => (read ? [nameOf(read)] : [])),
);
const all = [...operations().values()].filter(({ name }) => listing.has(name));
let account: Account;
beforeAll(async () => {
  [account] = (await accounts()) as [Account];
}, 60_000);

const source = demo();

/** The answer as an empty page would be: lists without items, what is no list absent. */
function emptied(output: unknown): object {
  const lists = Object.entries(output as object).filter(([, value]) => Array.isArray(value));
  return Object.fromEntries(lists.map(([name]) => [name, []]));
}

/** Whether an operation's answers hold lists, so that they may come in pages. */
const isList = ({ output }: Answer) => Object.values(output as object).some(Array.isArray);

/** All items come with the first page. */
const first = ({ page }: Call, whole: Answer): Answer =>
  page === undefined ? whole : { output: emptied(whole.output) };

interface Trick {
  readonly send: (call: Call, whole: Answer) => Answer | Promise<Answer>;
  /** Nothing may be missing for it. */
  readonly isHarmless?: true;
}

const tricks: Readonly<Record<string, Trick>> = {
  "an empty page that has another after it": {
    isHarmless: true,
    send: ({ page, read }, whole) =>
      page === undefined && !read.firstPageOnly ? { output: emptied(whole.output), next: "more" } : whole,
  },
  "an empty page after the last": {
    isHarmless: true,
    send: ({ page }, whole) => (page === undefined ? { ...whole, next: "more" } : { output: emptied(whole.output) }),
  },
  "a token that comes again and again": { send: (call, whole) => ({ ...first(call, whole), next: "same" }) },
  "two tokens that take turns": {
    send: (call, whole) => ({ ...first(call, whole), next: call.page === "a" ? "b" : "a" }),
  },
  "a second page that is denied": {
    send: ({ account, region, read, page }, whole) => {
      if (page === undefined) return { ...whole, next: "more" };
      const [service = "", operation = ""] = nameOf(read).split(":");
      const named = operation.charAt(0).toUpperCase() + operation.slice(1);
      const place = { account, region, service, operation: named };
      throw new Unread({ ...place, reason: "denied", code: "AccessDenied", message: "by the test" });
    },
  },
};

describe("every list in turn meets", () => {
  it.each(Object.entries(tricks))(
    "%s",
    async (_, { send, isHarmless }) => {
      const lies: string[] = [];
      const [asked, missed] = [new Set<string>(), new Set<string>()];
      for (const operation of all) {
        const by = async (call: Call) => {
          // The demo has one page of everything.
          const { page: _, ...first } = call;
          const whole = await source.send(first);
          if (!isList(whole)) return whole;
          asked.add(operation.name);
          return send(call, whole);
        };
        const row = await disturb(operation, account, by, ["malformed", "denied"]);
        lies.push(...row.lies);
        if (row.doubts.size > 0) missed.add(operation.name);
      }
      expect(lies).toEqual([]);
      expect(asked.size).toBeGreaterThan(100);
      if (isHarmless) expect([...missed]).toEqual([]);
      else expect(missed.size).toBeGreaterThan(0.8 * asked.size);
    },
    60_000,
  );
});
