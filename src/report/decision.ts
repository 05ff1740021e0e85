import type { Suppression } from "../model/index.ts";

/** Why somebody accepts a finding, and who, until when, and where that is written. */
export function decision({ reason, owner, expires, from }: Suppression): string {
  return `${reason}; ${[owner, expires && `until ${expires}`, from].filter(Boolean).join(", ")}`;
}
