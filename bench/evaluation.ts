/**
 * What it takes to judge a large account, in a process of its own. The account is the demo's, grown (bench/account).
 * Run by itself with `npx jiti bench/evaluation.ts`, it prints its lines; with `--million`, it compares with 1,000,000
 * resources instead of 300,000, which takes 5 GB and some minutes.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import { rolldown } from "rolldown";
import { cleanEnv } from "./clock.ts";
import type { Scanned } from "./evaluation/scan.ts";
import { type Line, shown } from "./line.ts";

const root = join(import.meta.dirname, "..");
const RECORDING = join(root, "fixtures", "demo", "account.jsonl");

/** 100,000 resources × all rules within 3 s of CPU; 50,000 within 300 MB; time that grows no faster than the account. */
export async function evaluationLines(slack = 1, million = argv.includes("--million")): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-bench-"));
  try {
    const scan = await scanner(folder);
    const formats = ["json", "sarif", "text"];
    // An account that is asked to grow to a size grows past it, by parts that only come together.
    const [grown] = scan([20_000], []) as [Scanned];
    const exactly = (resources: number) => Math.round((resources * 20_000) / grown.resources);
    // The longest text apart.
    const [[memory], [json], [time]] = [
      scan([exactly(50_000)], ["text"]),
      scan([exactly(50_000)], ["json"]),
      scan([exactly(100_000)], formats),
    ] as [[Scanned], [Scanned], [Scanned]];
    // Small ones first, until all is compiled: what is compared is the work.
    const sizes = [...Array<number>(6).fill(10_000), million ? 1_000_000 : 300_000];
    const [small, large] = scan(sizes, []).slice(-2) as [Scanned, Scanned];
    // When the collector runs is a matter of time too.
    const room = Math.min(slack, 1.2);
    const per100k = ({ resources, spent }: Scanned, step: string) => (spent[step]! * 100_000) / resources;
    const findings = time.counts["fail"]! + time.counts["unknown"]!;
    told("50k", memory);
    told("50k as JSON", json);
    told("100k", time);
    return [
      { name: "evaluate 100k", value: per100k(time, "evaluate") / 3, bound: slack, unit: "of 3 s CPU" },
      {
        name: `evaluate ${million ? "1M" : "300k"} ÷ 10k`,
        value: per100k(large, "evaluate") / per100k(small, "evaluate"),
        bound: 1.2 * slack,
        unit: "× linear",
      },
      { name: "memory 50k", value: memory.megabytes / 300, bound: room, unit: "of 300 MB" },
      { name: "memory 50k, as JSON", value: json.megabytes / 300, bound: room, unit: "of 300 MB" },
      ...formats.map((format) => ({
        name: `${format} of 100k`,
        value: (time.spent[format]! * 100_000) / findings / 2,
        bound: slack,
        unit: "of 2 s CPU",
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bundled, as it ships: what a loader of TypeScript takes is not to be measured. */
async function scanner(folder: string) {
  const build = await rolldown({ input: "bench/evaluation/scan.ts", cwd: root, platform: "node" });
  await build.write({ dir: folder, format: "es", entryFileNames: "[name].mjs" });
  await build.close();
  return (sizes: readonly number[], formats: readonly string[]): Scanned[] => {
    const heap = sizes.some((size) => size > 200_000) ? ["--max-old-space-size=16000"] : [];
    const args = [...heap, join(folder, "scan.mjs"), RECORDING, ...sizes.map(String), ...formats];
    return JSON.parse(execFileSync(execPath, args, { encoding: "utf8", env: cleanEnv })) as Scanned[];
  };
}

function told(name: string, { resources, counts, spent, megabytes }: Scanned): void {
  const steps = Object.entries(spent).map(([step, seconds]) => `${step} ${seconds.toFixed(2)} s`);
  const verdicts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  console.log(
    `${name}: ${resources} resources, ${verdicts.join(", ")}; ${steps.join(", ")}; ${megabytes.toFixed(0)} MB`,
  );
}

if (argv[1]?.endsWith("bench/evaluation.ts")) for (const line of await evaluationLines()) console.log(shown(line));
