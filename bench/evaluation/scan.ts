/**
 * One scan of a made-up account, in a process of its own: `node scan.mjs <recording> <resources>… <format>…` prints,
 * for each size, how many seconds of CPU each step took, and the most memory that the process has held.
 */
import { readFileSync } from "node:fs";
import { argv, cpuUsage, platform, resourceUsage, stdout } from "node:process";
import { rules } from "../../rules/index.ts";
import { collect } from "../../src/collect/index.ts";
import { optionsOf } from "../../src/config/options.ts";
import { type Evaluation, evaluate } from "../../src/evaluate/index.ts";
import type { Account, Outcome, Report } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { buildReport } from "../../src/report/build.ts";
import { type Format, piecesOf, render } from "../../src/report/index.ts";
import { Replay } from "../../src/source/replay.ts";
import { sorted } from "../../src/suppress/sort.ts";
import { GrownAccount } from "../account/grown.ts";

export interface Scanned {
  readonly resources: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Seconds of CPU by step. */
  readonly spent: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

const [recording, ...asked] = argv.slice(2) as [string, ...string[]];
const formats = asked.filter((one): one is Format => Number.isNaN(Number(one)));
const KEPT: ReadonlySet<Outcome> = new Set(["fail", "unknown"]);
const LOOK = { width: 100, color: 0 as const, verbose: false, unicode: true, sarifAnchor: "cloud-audit.yaml" };
const planned = plan(rules);
const options = optionsOf(rules, rules, undefined);

type Step = <T>(name: string, run: () => T | Promise<T>) => Promise<T>;

async function scan(resources: number): Promise<Scanned> {
  const spent: Record<string, number> = {};
  const step: Step = async (name, run) => {
    const start = cpuUsage();
    const result = await run();
    const { user, system } = cpuUsage(start);
    spent[name] = (user + system) / 1e6;
    return result;
  };
  const { report, counts, found } = await judged(resources, step);
  for (const format of formats) await step(format, async () => drained(await render(format, report, LOOK)));
  return { resources: found, counts, spent, megabytes: mostMemory() };
}

/** What was read is let go when this ends, as in a scan. */
async function judged(resources: number, step: Step) {
  const source = await GrownAccount.of(new Replay(recording), planned, resources);
  const [account] = await source.accounts();
  const inventory = await step("collect", () => collect(planned, account!, source));
  const settings = { now: source.readAt, keep: KEPT, severities: new Map(), options, wanted: () => true };
  const evaluation = await step("evaluate", () => evaluate(rules, inventory, settings));
  const report = await step("report", () => reportOn(evaluation, source, account!));
  const found = [...planned.kinds.keys()].reduce((sum, type) => sum + inventory.subjects(type).length, 0);
  return { report, counts: evaluation.counts, found };
}

/** As it is written to a file. */
function drained(texts: Awaited<ReturnType<typeof render>>): void {
  for (const text of texts) for (const piece of piecesOf(text)) Buffer.byteLength(piece);
}

function reportOn(
  { findings, counts }: Evaluation,
  { readAt, origin }: GrownAccount,
  { id, regions }: Account,
): Report {
  const at = { startedAt: readAt, finishedAt: readAt, source: origin, accounts: [id], regions };
  const scan = { ...at, calls: 0, interrupted: false };
  return buildReport({ version: "0", rules, counts: [counts], findings: sorted(findings), show: KEPT, scan });
}

/** A process takes the maximum of the one that started it along as its own; Linux also keeps one that it does not. */
function mostMemory(): number {
  const own = platform === "linux" && /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return (own ? Number(own) : resourceUsage().maxRSS) / 1024;
}

const scanned: Scanned[] = [];
for (const size of asked.map(Number).filter((one) => one > 0)) scanned.push(await scan(size));
stdout.write(JSON.stringify(scanned));
