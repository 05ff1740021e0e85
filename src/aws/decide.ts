import { Unread } from "../model/index.ts";

type Ask<T> = () => T;

/**
 * Whether any answer is yes. What could not be read counts only when no other answer is yes: a bucket is blocked by
 * its own setting whether or not the account's could be read.
 */
export function anyOf(...asks: readonly Ask<boolean>[]): boolean {
  return gather(...asks.map((ask) => () => (ask() ? [true] : []))).length > 0;
}

/** Everything that the answers hold. What could not be read counts only when nothing was found elsewhere. */
export function gather<T>(...asks: readonly Ask<readonly T[]>[]): readonly T[] {
  const answers = asks.map(attempt);
  const found = answers.flatMap((answer) => (answer instanceof Unread ? [] : answer));
  const unread = answers.find((answer) => answer instanceof Unread);
  if (found.length === 0 && unread) throw unread;
  return found;
}

/** What is found, unless all of it is blocked; either of the two may be unread where the other decides. */
export function unless<T>(blocked: Ask<boolean>, find: Ask<readonly T[]>): readonly T[] {
  const block = attempt(blocked);
  if (block === true) return [];
  const found = find();
  if (found.length > 0 && block instanceof Unread) throw block;
  return found;
}

/** The answer, or why it could not be read. */
export function attempt<T>(ask: Ask<T>): T | Unread {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Unread) return error;
    throw error;
  }
}
