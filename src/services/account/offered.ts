import { attempt } from "../../aws/decide.ts";
import { Unread } from "../../model/index.ts";

/**
 * The answer of a service, in a list of one; an empty one where AWS says that it does not offer the service.
 * @throws {Unread} when it could not be read for any other reason
 */
export function offered<T>(ask: () => T): readonly [T] | readonly [] {
  const answer = attempt(ask);
  if (!(answer instanceof Unread)) return [answer];
  if (answer.detail.reason === "not-offered") return [];
  throw answer;
}
