import { OUTCOMES, Problem, SEVERITIES } from "../model/index.ts";
import type { JsonReport } from "../report/json-schema.ts";

/**
 * Reads a report of `--format json`; only what a comparison needs is looked at.
 * @throws {Problem} in words, when it is something else or a newer version
 */
export function parseReport(text: string, path: string): JsonReport {
  const data = fromJson(text, path) as Partial<JsonReport> | null;
  const hint = "Write one: cloud-audit scan -o json=report.json";
  if (typeof data?.schemaVersion !== "number") throw new Problem(`${path} is no JSON report of cloud-audit.`, hint);
  const { schemaVersion } = data as { schemaVersion: number };
  if (schemaVersion !== 1)
    throw new Problem(
      `${path} is a report of version ${schemaVersion}; this cloud-audit reads version 1.`,
      "Update cloud-audit, or scan again.",
    );
  const fault = faultOf(data as Record<string, any>);
  if (fault) throw new Problem(`${path} is a damaged report of cloud-audit: ${fault}.`, hint);
  return data as JsonReport;
}

function fromJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Problem(`${path} is not JSON, or only a part of it.`, "Write one: cloud-audit scan -o json=report.json");
  }
}

function faultOf({ scan, summary, findings }: Record<string, any>): string | undefined {
  if (!isTexts(scan?.accounts) || !isTexts(scan.regions) || !Number.isInteger(scan.rules))
    return "its scan is incomplete";
  const counts = [summary?.unknown, summary?.suppressed, ...SEVERITIES.map((severity) => summary?.fail?.[severity])];
  if (!counts.every(Number.isInteger)) return "its summary is incomplete";
  if (!Array.isArray(findings)) return "it has no findings";
  const broken = findings.findIndex((finding) => !isFinding(finding));
  return broken < 0 ? undefined : `its finding ${broken + 1} is incomplete`;
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === "string");

function isFinding(finding: any): boolean {
  const { ruleId, title, message, fingerprint, severity, outcome, resource } = finding ?? {};
  const { arn, name, region, account } = resource ?? {};
  return (
    isTexts([ruleId, title, message, fingerprint, arn, name, region, account]) &&
    SEVERITIES.includes(severity) &&
    OUTCOMES.includes(outcome)
  );
}
