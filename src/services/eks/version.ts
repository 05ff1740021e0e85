import { daysLeft, endOfSupport } from "../../aws/end-of-support.ts";

export interface VersionSupport {
  /** Why it cannot be told. */
  readonly unknown?: string;
  /** What is wrong: the support has ended, or ends soon. */
  readonly fault?: string;
  readonly ended: boolean;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** What the calendar says of a version of Kubernetes whose support should last for some days more. */
export function versionSupport(version: string | undefined, now: Date, days: number): VersionSupport {
  const none = { ended: false, evidence: {} };
  if (!version) return { ...none, unknown: "EKS does not tell its version of Kubernetes" };
  const support = endOfSupport("eks", version);
  if (!support.known) return { ...none, unknown: `Kubernetes ${version} is not in the calendar of ${support.asOf}` };
  const { endsOn, source } = support;
  const left = daysLeft(endsOn, now);
  if (left > days) return none;
  const ended = left <= 0;
  const fault = `standard support of Kubernetes ${version} ${ended ? "ended" : "ends"} on ${endsOn}`;
  return { fault, ended, evidence: { version, standardSupportEndsOn: endsOn, source } };
}

/** How many minor versions the first is behind the second: `1.31` is two behind `1.33`. */
export function minorsBehind(version: string | undefined, other: string | undefined): number {
  const minor = (text = "") => Number(/^1\.(\d+)/.exec(text)?.[1]);
  return minor(other) - minor(version) || 0;
}
