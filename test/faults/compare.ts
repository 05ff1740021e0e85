import { type Finding, SEVERITIES, UNLISTED } from "../../src/model/index.ts";

const keyOf = ({ ruleId, resource }: Finding) => `${ruleId} ${resource.arn}`;

/** What may not differ while a verdict stands. (A message may tell less: a failure stays one, though it is not known how far it reaches.) */
const gist = ({ outcome, fingerprint }: Finding) => `${outcome} ${fingerprint}`;
const isMilder = (is: Finding, was: Finding) => SEVERITIES.indexOf(is.severity) > SEVERITIES.indexOf(was.severity);

export interface Comparison {
  /** Where the disturbed scan says what it must not say. */
  readonly lies: readonly string[];
  /** The rules of whose verdicts some became unknown or are gone, for a reason that is told. */
  readonly doubts: ReadonlySet<string>;
}

/**
 * Holds a scan that was disturbed against one that was not. Each verdict must stay as it is or become unknown, each
 * resource must stay or be missed by name, and each new doubt must tell what was disturbed.
 * @param isTold whether an unknown's reason names the disturbance
 */
export function compare(
  clean: readonly Finding[],
  disturbed: readonly Finding[],
  isTold: (unread: NonNullable<Finding["unread"]>) => boolean,
): Comparison {
  const before = new Map(clean.map((one) => [keyOf(one), one]));
  const after = new Map(disturbed.map((one) => [keyOf(one), one]));
  const missed = disturbed.filter(({ resource, unread }) => resource.name === UNLISTED && isTold(unread!));
  const unlisted = new Set(missed.map(({ ruleId }) => ruleId));
  const lies: string[] = [];
  const doubts = new Set<string>();
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is && gist(is) === gist(was)) {
      if (isMilder(is, was)) lies.push(`${was.severity} became ${is.severity}: ${key}`);
      continue;
    }
    doubts.add(was.ruleId);
    if (!is && !unlisted.has(was.ruleId)) lies.push(`lost: ${key} (${was.outcome})`);
    else if (is && is.outcome !== "unknown") lies.push(`${was.outcome} became ${is.outcome}: ${key}`);
  }
  for (const [key, is] of after) {
    const was = before.get(key);
    if (!was && is.resource.name !== UNLISTED) lies.push(`new: ${key} (${is.outcome}: ${is.message})`);
    const isNew = was?.outcome !== "unknown" && is.outcome === "unknown";
    if (isNew) doubts.add(is.ruleId);
    if (isNew && !isTold(is.unread!)) lies.push(`untold: ${key} (${is.message})`);
  }
  return { lies, doubts };
}
