import type { Gap, UnreadReason } from "../../model/index.ts";
import { counted, grouped } from "../count.ts";
import { REASONS } from "../reasons.ts";
import type { Context } from "./result.ts";
import { short, type Text } from "./texts.ts";

const KINDS = {
  ...REASONS,
  "over-limit": "there are more results than a run may hold",
};
type Kind = UnreadReason | keyof typeof KINDS;

export interface Notification {
  readonly descriptor: { readonly id: Kind };
  readonly level: "error" | "warning";
  readonly message: Text;
  readonly properties?: object;
}

/**
 * Why the results of a run are not all that there is to know. An error makes the run an unsuccessful one:
 * a missing result must not be taken for a mended one.
 */
export function notifications(account: string, { report, accounts }: Context, overLimit: number): Notification[] {
  return [
    ...(report.scan.interrupted
      ? [note("interrupted", "error", "The scan was stopped before its end: the results are partial.")]
      : []),
    // What lies in an account without a run may concern any.
    ...report.gaps.filter((gap) => gap.account === account || !accounts.has(gap.account)).map(unread),
    ...(overLimit > 0
      ? [note("over-limit", "warning", `The ${grouped(overLimit)} least grave results were left out.`)]
      : []),
  ];
}

/** The descriptors that the notifications of a run refer to. */
export function notificationKinds(said: readonly Notification[]) {
  const kinds = [...new Set(said.map(({ descriptor }) => descriptor.id))];
  return kinds.map((id) => ({ id, shortDescription: { text: KINDS[id] } }));
}

const note = (id: Kind, level: Notification["level"], text: string): Notification => ({
  descriptor: { id },
  level,
  message: short(text, id),
});

function unread(gap: Gap): Notification {
  const { reason, service, operation, region, code, message, action, rules, resources } = gap;
  const missing = action ? ` The permission ${action} is missing.` : "";
  const left = counted(rules.length, "rule") + (resources > 0 ? ` and ${counted(resources, "resource")}` : "");
  const text = `${service}:${operation} in ${region} could not be read (${code}).${missing} It leaves ${left} undecided: the results are partial. ${message}`;
  return { ...note(reason, "error", text), properties: { service, operation, region, code, action, rules, resources } };
}
