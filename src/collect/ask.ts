import type { Answer, Call, Read, UnreadDetail } from "../model/index.ts";
import { keyOf } from "../source/recording.ts";
import { misread } from "./misread.ts";
import { type Pages, pagesOf } from "./pages.ts";

/** The place that a read is sent to. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

export type Asked<Value> =
  { readonly value: Value; readonly unread?: undefined } | { readonly value?: Value; readonly unread: UnreadDetail };

/** Reads a declared read for one `from`: its value, or why not (beside the part of a list that did arrive). */
export type Ask = <From, Value>(place: Place, read: Read<From, Value>, from: From) => Promise<Asked<Value>>;

/**
 * Makes the one door through which all reads of an account go. Equal calls are sent once and shared, so what many
 * resources refer to (a parameter group, a key) is read once however many ask.
 * @param readAt the moment of the scan, which is the same when its recording is replayed
 */
export function asker(send: (call: Call) => Promise<Answer>, readAt?: Date): Ask {
  const answers = new Map<string, Promise<Pages>>();
  return async ({ account, region: near }, read, from) => {
    const known = read.known?.(from);
    if (known !== undefined) return { value: known };
    const place = { account, region: read.region ?? near };
    const input = read.input(from, readAt);
    const erased = read as Read<never, unknown>;
    const call = { ...place, read: erased, input };
    // Who wants the first page only must not leave the others with it.
    const key = `${keyOf(call)} ${read.firstPageOnly ?? ""}`;
    let pages = answers.get(key);
    if (!pages) answers.set(key, (pages = pagesOf(call, send)));
    const arrived = await pages;
    try {
      return valueOf(read, arrived, from);
    } catch (error) {
      return { unread: misread(error, place, read) };
    }
  };
}

function valueOf<From, Value>(read: Read<From, Value>, { outputs, unread }: Pages, from: From): Asked<Value> {
  if (unread && outputs.length === 0)
    return read.absent?.errors.includes(unread.code) ? { value: read.absent.value } : { unread };
  const value = joined(
    read,
    outputs.map((output) => read.value(output as never, from)),
  );
  return unread ? { value, unread } : { value };
}

function joined<Value>({ service, operation }: Read<never, Value>, values: readonly Value[]): Value {
  if (values.length === 1) return values[0]!;
  const present = values.filter((value) => value !== undefined);
  if (!present.every(Array.isArray))
    throw new TypeError(`${service.name}:${operation} answers in pages, so its value must be a list`);
  return present.flat() as Value;
}
