import { attempt } from "../../aws/decide.ts";
import { Unread } from "../../model/index.ts";

/**
 * Whether Macie is `ENABLED`, `PAUSED` or `OFF`. Where it is off AWS answers as if the caller were not allowed to ask,
 * and only the words tell.
 * @throws {Unread} when it could not be read
 */
export function macieStatus(region: { readonly macieSession: string | undefined }): string {
  const answer = attempt(() => region.macieSession);
  if (!(answer instanceof Unread)) return answer ?? "OFF";
  if (/Macie is not enabled/i.test(answer.detail.message)) return "OFF";
  throw answer;
}
