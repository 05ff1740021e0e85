import type {
  Finding,
  Fix,
  Gap,
  KnownFailure,
  CodeLine,
  References,
  Report,
  ScanStats,
  Suppression,
  Tags,
} from "../model/index.ts";
import type { JsonFinding, JsonReport } from "./json-schema.ts";
import { jsonText } from "./json-text.ts";
import { plain, sorted } from "./plain.ts";
import type { Pieces, Reporter } from "./reporter.ts";

/** The stable report for programs. Keys stand in the order of the published schema. */
export const json: Reporter<Pieces> = (report) => [() => written(report)];

const NO_FINDINGS = '\n  "findings": []';
const AT_ONCE = 25;

/** Finding by finding: a large account's are hundreds of megabytes. */
function* written(report: Report): Iterable<string> {
  const text = jsonText(contract(report));
  const { findings } = report;
  if (findings.length === 0) return yield text;
  // Line breaks within JSON's texts are escaped, so that this stands there once.
  const [before, after] = text.split(NO_FINDINGS) as [string, string];
  yield `${before}\n  "findings": [`;
  for (let i = 0; i < findings.length; i += AT_ONCE) {
    const some = findings.slice(i, i + AT_ONCE).map((one) => `\n    ${findingText(one)}`);
    yield (i > 0 ? "," : "") + some.join(",");
  }
  yield `\n  ]${after}`;
}

function findingText(of: Finding): string {
  const members = [
    ...Object.entries(about(of)).map(([name, value]) => member(name, indented(value))),
    member("references", once(of.references, references)),
    member("fix", once(of.fix, fix)),
    ...Object.entries(standing(of)).map(([name, value]) => member(name, indented(value))),
  ];
  return `{\n${members.join(",\n")}\n    }`;
}

const member = (name: string, text: string) => `      "${name}": ${text}`;
const indented = (value: unknown) => jsonText(value).trimEnd().replaceAll("\n", "\n      ");

const texts = new WeakMap<object, string>();

/** The words of a rule are the same in all of its findings, and the most of their text. */
function once<Words extends object>(words: Words, make: (words: Words) => unknown): string {
  let text = texts.get(words);
  if (text === undefined) texts.set(words, (text = indented(make(words))));
  return text;
}

/** All but the findings. */
function contract({ tool, scan, coverage, summary, gaps, baseline }: Report): JsonReport {
  const { startedAt, finishedAt, source, accounts, regions, calls, rules, interrupted, stats } = scan;
  const { evaluated, unknown, percent } = coverage;
  const { critical, high, medium, low, info } = summary.fail;
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    scan: {
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      source,
      accounts: [...accounts],
      regions: [...regions],
      calls,
      rules,
      interrupted,
      ...(stats && { stats: measured(stats) }),
    },
    coverage: { evaluated, unknown, percent },
    summary: {
      fail: { critical, high, medium, low, info },
      pass: summary.pass,
      skip: summary.skip,
      unknown: summary.unknown,
      suppressed: summary.suppressed,
    },
    findings: [],
    gaps: gaps.map(gap),
    ...(baseline && { baseline: { ...baseline, fixed: baseline.fixed.map(fixed) } }),
  };
}

const measured = ({ operations, total, chain }: ScanStats): JsonReport["scan"]["stats"] => ({
  total: numbers(total),
  operations: operations.map(({ service, operation, ...rest }) => ({ service, operation, ...numbers(rest) })),
  chain: {
    ms: tenths(chain.ms),
    calls: chain.calls.map(({ service, operation, region, ms, waited }) => ({
      ...{ service, operation, region },
      ms: tenths(ms),
      waitedMs: tenths(waited),
    })),
  },
});

const numbers = ({ calls, retries, throttles, bytes, p50, p95, waited }: ScanStats["total"]) => ({
  ...{ calls, retries, throttles, bytes },
  ...(p50 !== undefined && p95 !== undefined && { p50Ms: tenths(p50), p95Ms: tenths(p95) }),
  waitedMs: tenths(waited),
});

const tenths = (n: number) => Math.round(n * 10) / 10;

// Named one by one: what the model gains must not slip into a published contract.
function about(of: Finding): Omit<JsonFinding, "references" | "fix" | keyof ReturnType<typeof standing>> {
  const { type, arn, name, region, account, tags } = of.resource;
  return {
    ruleId: of.ruleId,
    title: of.title,
    severity: of.severity,
    outcome: of.outcome,
    resource: { type, arn, name, region, account, tags: sortedTags(tags) },
    message: of.message,
    evidence: evidence(of),
  };
}

const standing = (of: Finding): Pick<JsonFinding, "fingerprint" | "known" | "suppression" | "source"> => ({
  fingerprint: of.fingerprint,
  ...(of.known && { known: true }),
  ...(of.suppression && { suppression: suppression(of.suppression) }),
  ...(of.source && { source: place(of.source) }),
});

const place = ({ file, line, column, address }: CodeLine): JsonFinding["source"] => ({
  file,
  line,
  ...(column !== undefined && { column }),
  address,
});

const suppression = ({ reason, owner, expires, from }: Suppression): JsonFinding["suppression"] => ({
  reason,
  ...(owner !== undefined && { owner }),
  ...(expires !== undefined && { expires }),
  from,
});

const fixed = ({ fingerprint, ruleId, arn }: KnownFailure) => ({ fingerprint, ruleId, arn });

const references = ({ fsbp, cis, wellArchitected, docs }: References): JsonFinding["references"] => ({
  ...(fsbp && { fsbp: [...fsbp] }),
  ...(cis && { cis: Object.fromEntries(Object.entries(cis).map(([version, ids]) => [version, [...ids]])) }),
  ...(wellArchitected && { wellArchitected: [...wellArchitected] }),
  docs: [...docs],
});

const fix = ({ text, cli, terraform, cloudformation }: Fix): JsonFinding["fix"] => ({
  text,
  ...(cli && { cli }),
  ...(terraform && { terraform }),
  ...(cloudformation && { cloudformation }),
});

const gap = ({ action, ...of }: Gap): JsonReport["gaps"][number] => ({
  account: of.account,
  region: of.region,
  service: of.service,
  operation: of.operation,
  code: of.code,
  message: of.message,
  ...(action && { action }),
  rules: [...of.rules],
  resources: of.resources,
});

// What decides comes first, as its author wrote it.
const evidence = (of: Finding): JsonFinding["evidence"] =>
  Object.fromEntries(Object.entries(plain(of.evidence)).map(([name, value]) => [name, sorted(value)]));

const sortedTags = (tags: Tags): JsonFinding["resource"]["tags"] =>
  Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)));
