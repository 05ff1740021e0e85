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
export function shown(finding: Finding) {
  const { ruleId, title, severity, outcome, resource, message, fingerprint, source } = finding;
  return {
    ruleId: visible(ruleId),
    title: visible(title),
    severity,
    outcome,
    resource: seen(resource),
    message: visible([message.trim(), decided(finding)].filter(Boolean).join(" ")),
    fingerprint,
    ...(source && { source: seen(source) }),
    // Most of what failed is told in short: the rest is made when it is asked for.
    get evidence() {
      return seen(plain(finding.evidence));
    },
    get references() {
      return seen<References>(finding.references);
    },
    get fix() {
      return { text: visibleLines(finding.fix.text), command: command(finding.fix) };
    },
  };
}

/** What a person decided about it before. */
function decided({ known, suppression }: Finding): string {
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
