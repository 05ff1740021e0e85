import { type Report, SEVERITIES } from "../model/index.ts";
import { EXIT } from "./failure.ts";
import type { Settings } from "./settings.ts";

/** The contract's exit code: 1 outranks 3. */
export function exitCode(
  { summary }: Report,
  { failOn, allowUnknown }: Pick<Settings, "failOn" | "allowUnknown">,
): number {
  const gated = failOn === "never" ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (gated.some((severity) => summary.fail[severity] > 0)) return EXIT.failed;
  return summary.unknown > 0 && !allowUnknown ? EXIT.unknown : EXIT.good;
}
