import type { Finding, Fix, References } from "../../model/index.ts";
import { type Json, plain } from "../plain.ts";
import { decision } from "../decision.ts";
import { visible, visibleData, visibleLines } from "../visible.ts";

/** What the text shows of a finding; nothing in it can steer a terminal. */
export interface Shown extends Omit<Finding, "evidence" | "fix" | "unread" | "known" | "suppression"> {
  readonly evidence: Readonly<Record<string, Json>>;
  readonly fix: { readonly text: readonly string[]; readonly command: string | undefined };
}

/** The finding with every character that a person could not see made visible: all texts pass through here. */
export function shown({
  ruleId,
  title,
  severity,
  outcome,
  resource,
  message,
  evidence,
  references,
  fix,
  fingerprint,
  known,
  suppression,
  source,
}: Finding) {
  return {
    ruleId: visible(ruleId),
    title: visible(title),
    severity,
    outcome,
    resource: seen(resource),
    message: visible([message.trim(), decided({ known, suppression })].filter(Boolean).join(" ")),
    /** Made when it is asked for. */
    get evidence() {
      return seen(plain(evidence));
    },
    references: seen<References>(references),
    fix: { text: visibleLines(fix.text), command: command(fix) },
    fingerprint,
    ...(source && { source: seen(source) }),
  };
}

/** What a person decided about it before. */
function decided({ known, suppression }: { known: Finding["known"]; suppression: Finding["suppression"] }): string {
  if (known) return "(known by the baseline)";
  return suppression ? `(suppressed: ${decision(suppression)})` : "";
}

// The data is plain already: what comes out has the form of what went in.
export const seen = <T>(data: T): T => visibleData(data as Json) as T;

/** The first command of a snippet, its continued lines joined. */
function command({ cli = "" }: Fix): string | undefined {
  const lines = cli.replace(/\s*\\\r?\n\s*/g, " ").split(/\r?\n/);
  const first = lines.map((line) => line.trim()).find((line) => line !== "" && !line.startsWith("#"));
  // A quoted text that goes on over lines is for `explain` to show.
  const whole = first !== undefined && [`'`, `"`].every((quote) => first.split(quote).length % 2 === 1);
  return whole ? visible(first) : undefined;
}
