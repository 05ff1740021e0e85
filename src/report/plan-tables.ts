import type { PredictedOperation, Prediction } from "../plan/prediction.ts";
import { grouped } from "./count.ts";
import { type Column, table } from "./text/table.ts";
import type { Style } from "./text/style.ts";

type Source = "live" | "replay";
type Per = PredictedOperation["per"][number];

interface Row {
  readonly name: string;
  readonly known: number;
  readonly estimated: number;
  readonly per: readonly string[];
}

/** What is asked of each service. */
export function serviceTable({ operations }: Prediction, source: Source, style: Style): string[] {
  const services = new Map<string, PredictedOperation[]>();
  for (const one of operations) services.set(one.service, [...(services.get(one.service) ?? []), one]);
  const rows = [...services].map(([name, some]) => ({
    name,
    known: some.reduce((sum, { known }) => sum + known, 0),
    estimated: some.reduce((sum, { estimated }) => sum + estimated, 0),
    per: together(some.flatMap(({ per }) => per)),
  }));
  return table(rows, columns("service", source), style.width - 2, style);
}

/** What is asked by each operation. */
export function operationTable({ operations }: Prediction, source: Source, style: Style): string[] {
  const rows = operations.map(({ service, operation, known, estimated, per }) => ({
    name: `${service}:${operation}`,
    known,
    estimated,
    per: per.map((one) => (one.pages ? `1 for each further page of ${grouped(one.size)}` : worded(1, one))),
  }));
  return table(rows, columns("operation", source), style.width - 2, style);
}

function columns(title: string, source: Source): readonly Column<Row>[] {
  const known: Column<Row> = { title: "calls", cell: (row) => grouped(row.known), right: true };
  const name: Column<Row> = { title, cell: (row) => row.name };
  if (source === "replay") return [name, known];
  const estimated: Column<Row> = {
    title: "more",
    cell: (row) => (row.estimated ? `+${grouped(row.estimated)}` : ""),
    right: true,
  };
  return [name, known, estimated, { title: "of which", cell: (row) => row.per.join(", "), spare: 1, text: true }];
}

/** `11 per bucket`: what hangs on one kind is told once. Further pages are seldom, and left out. */
function together(all: readonly Per[]): string[] {
  const counts = new Map<string, { n: number; of: Per }>();
  for (const of of all) {
    if (of.pages) continue;
    const key = `${of.of} ${of.size}`;
    counts.set(key, { n: (counts.get(key)?.n ?? 0) + 1, of });
  }
  return [...counts.values()].sort((a, b) => b.n - a.n).map(({ n, of }) => worded(n, of));
}

// A batch without an end is one for the whole list.
function worded(n: number, { of, size }: Per): string {
  if (size === 1) return `${n} per ${noun(of)}`;
  return size > 1_000_000 ? `${n} per list of ${noun(of)}s` : `${n} per ${grouped(size)} ${noun(of)}s`;
}

/** `AWS::RDS::DBInstance` → `DB instance`. */
const noun = (type: string): string =>
  (type.split("::").at(-1) ?? type)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(" ")
    .map((word) => (/^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word))
    .join(" ");
