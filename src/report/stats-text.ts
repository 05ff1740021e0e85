import type { ChainLink, OperationStats, ScanStats } from "../model/index.ts";
import { counted, grouped } from "./count.ts";
import { indented, ruler, wrap } from "./text/layout.ts";
import { type Style, styleOf } from "./text/style.ts";
import { type Column, table } from "./text/table.ts";

/** So many operations; all of them with --verbose. */
const SLOWEST = 15;

type Options = Parameters<typeof styleOf>[0];

/** How a scan went, for a person: the whole, what took the time, and what waited for what. */
export function statsText({ operations, total, chain }: ScanStats, options: Options): string {
  const style = styleOf(options);
  const inner = style.width - 2;
  const sorted = [...operations].sort((a, b) => effort(b) - effort(a) || b.calls - a.calls);
  // A recording sends nothing, so there is nothing but calls.
  const columns = total.p50 === undefined ? COLUMNS.slice(0, 2) : COLUMNS;
  const shown = style.verbose ? sorted : sorted.slice(0, SLOWEST);
  const left = operations.length - shown.length;
  const more = `${style.glyph.more} and ${counted(left, "operation")} more (--verbose, or --format json)`;
  const blocks = [
    [ruler("How the scan went", style), ...indented(wrap(headline(total, style), inner), 2)],
    indented([...table(shown, columns, inner, style), ...(left > 0 ? [style.paint.dim(more)] : [])], 2),
    chain.calls.length > 0 ? chainLines(chain, style) : [],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .flatMap((block) => ["", ...block])
    .join("\n")}\n`;
}

/** What an operation took of the time: requests one after the other, and waits. */
const effort = ({ calls, p50 = 0, waited }: OperationStats) => calls * p50 + waited;

function headline(
  { calls, retries, throttles, bytes, p50, p95, waited }: ScanStats["total"],
  { glyph }: Style,
): string {
  return [
    counted(calls, "call"),
    ...(p50 === undefined
      ? ["no request"]
      : [
          counted(retries, "retry", "retries"),
          `${grouped(throttles)} throttled`,
          size(bytes),
          `half within ${time(p50)}, 95% within ${time(p95)}`,
          waited < 0.5 ? "no wait for rate limits" : `${time(waited)} waited for rate limits`,
        ]),
  ].join(` ${glyph.dot} `);
}

const COLUMNS: readonly Column<OperationStats>[] = [
  { title: "operation", cell: ({ service, operation }) => `${service}:${operation}` },
  { title: "calls", cell: ({ calls }) => grouped(calls), right: true },
  { title: "retries", cell: ({ retries }) => unlessNone(retries), right: true, spare: 2 },
  { title: "throttled", cell: ({ throttles }) => unlessNone(throttles), right: true, spare: 1 },
  { title: "bytes", cell: ({ bytes, p50 }) => (p50 === undefined ? "" : size(bytes)), right: true, spare: 4 },
  { title: "p50", cell: ({ p50 }) => time(p50), right: true, spare: 3 },
  { title: "p95", cell: ({ p95 }) => time(p95), right: true, spare: 0 },
  { title: "waited", cell: ({ waited }) => (waited < 0.5 ? "" : time(waited)), right: true },
];

function chainLines({ ms, calls }: ScanStats["chain"], style: Style): string[] {
  const columns: readonly Column<ChainLink>[] = [
    { title: "took", cell: (link) => time(link.ms), right: true },
    { title: "call", cell: ({ service, operation }) => `${service}:${operation}` },
    { title: "in", cell: ({ region }) => region, spare: 1 },
    { title: "waiting", cell: ({ waited }) => (waited < 0.5 ? "" : time(waited)), right: true, spare: 2 },
  ];
  const title =
    calls.length === 1
      ? `One call took longest, ${time(ms)}, and needed the answer of no other`
      : `The longest chain took ${time(ms)}: ${calls.length} calls, each with the answer of the one before`;
  const { width, paint } = style;
  return indented(
    [...wrap(title, width - 2).map((line) => paint.bold(line)), ...table(calls, columns, width - 2, style)],
    2,
  );
}

const unlessNone = (n: number) => (n === 0 ? "" : grouped(n));

function time(ms: number | undefined): string {
  if (ms === undefined) return "";
  if (ms < 1000) return `${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms`;
  return `${grouped(Math.round(ms / 100) / 10)} s`;
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const thousands = bytes < 1_000_000;
  return `${(bytes / (thousands ? 1000 : 1_000_000)).toFixed(1)} ${thousands ? "kB" : "MB"}`;
}
