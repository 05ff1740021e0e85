import { type Finding, type KnownFailure, Problem } from "../model/index.ts";

const FIRST = "# cloud-audit baseline, version ";
const VERSION = 1;
const HEADER = `${FIRST}${VERSION}
# Failures that are known: "cloud-audit scan --baseline <this file>" exits 1 for others only.
# fingerprint rule account region arn
`;

/**
 * The failures as a text made for review: one line each, by rule and ARN, nothing that changes while they do not.
 * Characters that a reviewer could not see are written out.
 */
export function baselineText(findings: readonly Finding[]): string {
  const failures = findings.filter(({ outcome }) => outcome === "fail").map(knownFailure);
  const lines = failures.map(({ fingerprint, ruleId, account, region, arn }) =>
    [fingerprint, ruleId, account, region, arn].join(" "),
  );
  const byRule = (line: string) => line.slice(line.indexOf(" ")) + line;
  const sorted = [...new Set(lines)].sort((a, b) => (byRule(a) < byRule(b) ? -1 : 1));
  return HEADER + sorted.map((line) => `${line}\n`).join("");
}

export const knownFailure = ({ fingerprint, ruleId, resource: { account, region, arn } }: Finding): KnownFailure => ({
  fingerprint,
  ruleId,
  account,
  region,
  arn: written(arn),
});

/** Plain ASCII on one line; backslashes are doubled, so that two ARNs never become one. */
const written = (text: string) =>
  text.replace(/[^\x20-\x7e]|\\/g, (c) =>
    c === "\\" ? "\\\\" : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const LINE = /^([0-9a-f]{32}) (\S+) (\S+) (\S+) (.+)$/;

/** @throws {Problem} with file and line, when it is no baseline, or a newer program's */
export function readBaseline(text: string, path: string): readonly KnownFailure[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const version = lines[0]!.startsWith(FIRST) ? Number(lines[0]!.slice(FIRST.length)) : NaN;
  if (!Number.isInteger(version))
    throw new Problem(`${path} is no baseline of cloud-audit.`, `Write one: cloud-audit baseline write ${path}`);
  if (version !== VERSION)
    throw new Problem(
      `${path} is a baseline of version ${version}; this cloud-audit reads version ${VERSION}.`,
      "Update cloud-audit, or write the baseline again.",
    );
  return lines.flatMap((line, i) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [, fingerprint, ruleId, account, region, arn] = LINE.exec(line) ?? [];
    // A conflict of a merge, or a line cut short: to read on would make known what nobody reviewed, or new what is known.
    if (!arn)
      throw new Problem(
        `${path}:${i + 1}: this is no line of a baseline.`,
        `Write it again: cloud-audit baseline write ${path}`,
      );
    return [{ fingerprint: fingerprint!, ruleId: ruleId!, account: account!, region: region!, arn }];
  });
}
