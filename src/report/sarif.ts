import type { Finding, Report, Severity } from "../model/index.ts";
import { jsonText } from "./json-text.ts";
import type { Reporter } from "./reporter.ts";
import { anchorUri } from "./sarif/anchor.ts";
import { filed } from "./sarif/files.ts";
import { ruleTable } from "./sarif/rules.ts";
import { type Run, runOf } from "./sarif/run.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * SARIF 2.1.0 as GitHub code scanning accepts it: one run for each account, so that one account's upload
 * never closes another's alerts; several files where one may not hold all runs.
 */
export const sarif: Reporter = (report, { sarifAnchor }) => {
  const rules = ruleTable(report, severities(report.findings));
  const accounts = byAccount(report);
  const context = { report, accounts: new Set(accounts.keys()), rules, uri: anchorUri(sarifAnchor) };
  const runs = [...accounts].map(([account, findings]) => runOf(account, findings, context));
  return filed(runs).map(log);
};

const log = (runs: readonly Run[]) => jsonText({ $schema: SCHEMA, version: "2.1.0", runs });

// An account without results has a run too: its silence means that nothing was found. One that is only mentioned
// in a gap has none: it was not scanned, and a run without results would close the alerts of another scan.
function byAccount({ scan, findings }: Report): ReadonlyMap<string, Finding[]> {
  const runs = new Map<string, Finding[]>(scan.accounts.map((account) => [account, []]));
  for (const finding of findings) {
    const { account } = finding.resource;
    const run = runs.get(account);
    if (run) run.push(finding);
    else runs.set(account, [finding]);
  }
  return runs;
}

/** The severities that the findings of a rule have: a configuration may have changed the rule's own. */
function severities(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<Severity>> {
  const found = new Map<string, Set<Severity>>();
  for (const { ruleId, severity } of findings) {
    const known = found.get(ruleId);
    if (known) known.add(severity);
    else found.set(ruleId, new Set([severity]));
  }
  return found;
}
