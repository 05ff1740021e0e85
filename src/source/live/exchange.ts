import { type Answer, type Call, operationName, Unread } from "../../model/index.ts";
import type { ClientModule } from "./client-module.ts";
import { type OperationSchema, type Pagination, paginationBySchema } from "./pagination.ts";

/** A call as the SDK wants it, and how its answer is read. */
export interface Exchange {
  readonly command: unknown;
  /** The answer without the SDK's own notes, and the token of the next page. */
  readonly answer: (raw: object) => Answer;
}

/** @throws {Unread} for a further page of an operation of which nothing says how it pages */
export function exchange(module: ClientModule, call: Call): Exchange {
  const { read, input, page } = call;
  const Command = module.commands[read.operation];
  if (!Command) throw new TypeError(`${read.service.client} has no operation ${read.operation}`);
  const pagination = module.pagination[read.operation] ?? pagingOf(Command as Paged);
  if (page !== undefined && !pagination) throw unknownPaging(call);
  const command = new Command({
    ...(pagination?.size && read.pageSize && { [pagination.size]: read.pageSize }),
    ...input,
    ...(pagination && page !== undefined && nextInput(pagination, page)),
  } as never);
  return { command, answer: (raw) => answered(raw, pagination) };
}

type Paged = new (input: object) => { readonly schema?: OperationSchema };
const pagings = new WeakMap<Paged, { readonly pagination: Pagination | undefined }>();

function pagingOf(Command: Paged): Pagination | undefined {
  let known = pagings.get(Command);
  if (!known) {
    const { schema } = new Command({});
    pagings.set(Command, (known = { pagination: schema && paginationBySchema(schema) }));
  }
  return known.pagination;
}

function answered(raw: object, pagination: Pagination | undefined): Answer {
  const { $metadata: _, ...output } = raw as Record<string, unknown>;
  const next = pagination ? tokenIn(output, pagination) : strayToken(output);
  if (next === undefined || next === null || next === "") return { output };
  if (typeof next !== "string") throw new TypeError("the token of the next page is no text");
  return { output, next };
}

// A token of several parts goes about as one text.
const nextInput = ({ input, parts }: Pagination, page: string): object =>
  parts ? (JSON.parse(page) as object) : { [input]: page };

function tokenIn(output: object, { output: path, parts }: Pagination): unknown {
  const token = at(output, path) as unknown;
  if (!parts || token === undefined || token === null || token === "") return token;
  const members = Object.entries(parts).map(([input, from]) => [input, at(output, from) as unknown] as const);
  return JSON.stringify(Object.fromEntries(members.filter(([, value]) => value !== undefined)));
}

const at = (output: object, path: string) => path.split(".").reduce<any>((value, name) => value?.[name], output);

// A list that goes on must never pass for a whole one, even where we cannot ask for the rest.
function strayToken(output: object): unknown {
  const found = Object.entries(output).find(([name, value]) => /^next\w*(token|marker)$/i.test(name) && value);
  return found?.[1];
}

const unknownPaging = ({ account, region, read }: Call) =>
  new Unread({
    reason: "malformed",
    account,
    region,
    service: read.service.name,
    operation: operationName(read),
    code: "UnknownPaging",
    message: "AWS has more pages of this list, and the SDK does not say how to ask for them",
  });
