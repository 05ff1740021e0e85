import { collect } from "../../src/collect/index.ts";
import { type Account, type Answer, type Call, isEach, type Read, type Source, Unread } from "../../src/model/index.ts";
import type { Plan } from "../../src/plan/index.ts";
import { metricData } from "./metric-data.ts";
import { BELOW, TELLS_OF } from "./mix.ts";
import { namesOf } from "./names.ts";
import { Recorded } from "./recorded.ts";
import { Templates } from "./template.ts";

type Calls = readonly (readonly [Call, unknown])[];

/**
 * A recorded account with many more resources: copies of those that it has, which refer to copies as the recorded ones
 * refer to each other. What it answers is made when it is asked, so that an account of any size costs no memory here.
 */
export class GrownAccount implements Source {
  readonly origin = "replay" as const;
  readonly readAt: Date;
  readonly envFiles = [];
  private readonly account: Account;
  private readonly templates: Templates;
  private readonly lists: Lists;
  private readonly answers = new Map<string, Recorded | Unread>();
  private readonly byOperation = new Map<string, Recorded[]>();

  /** @param size how many resources it has, more or less */
  static async of(recorded: Source, plan: Plan, size: number): Promise<GrownAccount> {
    const [account] = await recorded.accounts();
    const calls: [Call, unknown][] = [];
    const send = async (call: Call) => {
      try {
        const answer = await recorded.send(call);
        calls.push([call, answer.output]);
        return answer;
      } catch (error) {
        calls.push([call, error]);
        throw error;
      }
    };
    const { origin, readAt, envFiles } = recorded;
    const once = { origin, readAt, envFiles, send, accounts: async () => [account!], close: async () => {} };
    const inventory = await collect(plan, account!, once);
    return new GrownAccount(readAt, account!, new Templates(namesOf(plan, inventory, size)), listsOf(plan), calls);
  }

  private constructor(readAt: Date, account: Account, templates: Templates, lists: Lists, calls: Calls) {
    [this.readAt, this.account, this.templates, this.lists] = [readAt, account, templates, lists];
    for (const [{ region, read, input }, output] of calls) {
      const [name, place] = [operation(read), `${region} ${operation(read)}`];
      const key = `${place} ${JSON.stringify(input)}`;
      if (output instanceof Unread) this.answers.set(key, output);
      else {
        const recorded = new Recorded(output, templates, lists.kinds.get(name) ?? []);
        this.answers.set(key, recorded);
        this.byOperation.set(place, [...(this.byOperation.get(place) ?? []), recorded]);
      }
    }
  }

  async accounts(): Promise<readonly Account[]> {
    return [this.account];
  }

  async send({ region, read, input, page = "0" }: Call): Promise<Answer> {
    const name = operation(read);
    const { recorded, asked } = this.templates.read(input);
    const known = this.answers.get(`${region} ${name} ${recorded}`);
    if (known instanceof Unread) throw known;
    if ("MetricDataQueries" in input) return { output: metricData(input as never) };
    if (!known) return { output: Recorded.ofSeveral(this.byOperation.get(`${region} ${name}`) ?? [], asked) };
    if (this.lists.whole.has(name)) {
      const { output, more } = known.page(Number(page));
      return { output, ...(more && { next: String(Number(page) + 1) }) };
    }
    const times = this.lists.below.get(name);
    return { output: times === undefined ? known.of(asked) : known.below(asked, times) };
  }

  async close(): Promise<void> {}
}

const operation = ({ service, operation: name }: Pick<Read, "service" | "operation">) => `${service.name}:${name}`;

interface Lists {
  /** By operation: the kinds that its answers name. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  /** Operations that list all there are. */
  readonly whole: ReadonlySet<string>;
  /** Operations that list what a parent has, and how many times what the recorded one has. */
  readonly below: ReadonlyMap<string, number>;
}

function listsOf(plan: Plan): Lists {
  const kinds = new Map<string, readonly string[]>(Object.entries(TELLS_OF));
  const whole = new Set(Object.keys(TELLS_OF));
  const below = new Map<string, number>();
  const tells = (read: Read<never, unknown>, type: string) =>
    kinds.set(operation(read), [...(kinds.get(operation(read)) ?? []), type]);
  for (const [type, { kind }] of plan.kinds) {
    if (kind.spec.details) tells(kind.spec.details.read as never, type);
    for (const list of kind.spec.lists) {
      const read = (typeof list === "function" ? undefined : isEach(list) ? list.read : list) as
        Read<never, unknown> | undefined;
      if (!read) continue;
      tells(read, type);
      if (isEach(list as never)) below.set(operation(read), BELOW[type] ?? 1);
      else whole.add(operation(read));
    }
  }
  return { kinds, whole, below };
}
