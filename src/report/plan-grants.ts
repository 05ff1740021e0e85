import type { NeededAction, PermissionCheck } from "../plan/permission-check.ts";
import { counted, grouped } from "./count.ts";
import { indented, wrap } from "./text/layout.ts";
import { type Column, table } from "./text/table.ts";
import { visible } from "./visible.ts";
import type { Style } from "./text/style.ts";

/** What the caller may and may not do of all that the scan needs. */
export function grantLines(check: PermissionCheck, style: Style): string[] {
  const { missing, unsure, unknown, principal } = check;
  const inner = style.width - 2;
  const say = (text: string) => wrap(text, inner);
  return [
    ...(principal ? say(visible(`permissions of ${principal}`)).map((line) => style.paint.bold(line)) : []),
    ...headline(check, style).flatMap((text) => say(text)),
    ...list(missing, "lacks", style.tone.high, style),
    ...list(unsure.length < check.needed ? unsure : [], "not told", style.tone.unknown, style),
    ...(unknown
      ? say(visible(`${style.sign.unknown} IAM did not tell: ${unknown}`)).map((line) => style.tone.unknown(line))
      : []),
    ...say("Policies of the session and of single resources are not looked at.").map((line) => style.paint.dim(line)),
  ];
}

function headline({ needed, allowed, missing, unsure }: PermissionCheck, { sign, tone }: Style): string[] {
  const all = `of ${counted(needed, "action")}`;
  if (allowed === needed) return [tone.pass(`${sign.pass} all ${grouped(needed)} actions are allowed`)];
  return [
    ...(missing.length > 0 ? [tone.high(`${sign.high} ${grouped(missing.length)} ${all} are not allowed`)] : []),
    ...(unsure.length > 0 ? [tone.unknown(`${sign.unknown} ${grouped(unsure.length)} ${all} are unknown`)] : []),
    ...(allowed > 0 ? [tone.pass(`${sign.pass} ${grouped(allowed)} ${all} are allowed`)] : []),
  ];
}

function list(actions: readonly NeededAction[], title: string, tone: (text: string) => string, style: Style): string[] {
  if (actions.length === 0) return [];
  const columns: readonly Column<NeededAction>[] = [
    { title, cell: ({ action }) => action },
    { title: "needed by", cell: ({ rules }) => counted(rules, "rule"), spare: 1 },
  ];
  const [head = "", ...rows] = table(actions, columns, style.width - 4, style);
  return indented([head, ...rows.map((row) => tone(row))], 2);
}
