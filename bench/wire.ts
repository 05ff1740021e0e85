/**
 * Whole scans of a simulated AWS, as fast as its rate limits allow. `npx jiti bench/wire.ts [--full] [name]`
 * By default the busy accounts are a tenth of those that the budgets are about: a whole one takes AWS six minutes.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { HEAD_ROOM } from "../src/aws/rate-buckets.ts";
import { lowerBound } from "./bounds.ts";
import { type Line, shown } from "./line.ts";
import type { Honesty } from "./progress.ts";
import { type Aws, JITI, startAws } from "./sim/client.ts";
import type { Command } from "./sim/messages.ts";
import type { Sent } from "./sim/server.ts";

const LATENCY_MS = 50;
const root = join(import.meta.dirname, "..");
const bin = join(root, "bin", "cloud-audit.js");

export interface WireOptions {
  /** Accounts of the size that the budgets name. */
  readonly full?: boolean;
  readonly slack?: number;
}

type World = NonNullable<Command["world"]>;

async function scenario(aws: Aws, name: string, world: World, headRoom: number, slack: number): Promise<Line[]> {
  await aws.begin({ world });
  const { wallMs, cpuMs, mostMb } = await aws.run([bin, "scan", "--head-room", `${headRoom}`]);
  const told = await aws.told();
  const bound = lowerBound(told, headRoom, LATENCY_MS);
  const title = `${name}, head-room ${headRoom}`;
  console.log(
    `${title}: ${told.calls} calls in ${seconds(wallMs)}, ${seconds(cpuMs)} of CPU, ${mostMb.toFixed(0)} MB, ` +
      `${told.connections} connections; AWS allows ${seconds(bound.ms)} (${bound.decidedBy})`,
  );
  return [
    { name: `${title}: calls`, value: (told.calls - told.throttled) / told.least, bound: 1, unit: "× the fewest" },
    ...(headRoom > 0
      ? [{ name: `${title}: throttles`, value: told.throttled, bound: stalls(slack), unit: "calls" }]
      : []),
    {
      name: `${title}: time`,
      value: wallMs / bound.ms,
      bound: 1.1 * slack,
      unit: "× AWS's least",
      ...held(wallMs, cpuMs),
    },
  ];
}

/** On a machine that stands still now and then, what was sent apart arrives together. */
const stalls = (slack: number) => Math.round(5 * (slack - 1));

/** AWS is not what holds up a scan that computes for nearly all of its time. */
const held = (wallMs: number, cpuMs: number) => (cpuMs > 0.8 * wallMs ? { told: "held up by this machine's CPU" } : {});

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** Ten accounts at once, each by a process of its own, as a pipeline runs them. */
async function tenAccounts(aws: Aws, share: number, slack: number): Promise<Line[]> {
  await aws.begin({ world: { size: "busy", share } });
  const accounts = Array.from({ length: 10 }, (_, i) => `${111122223333 + i}`);
  const took = await Promise.all(accounts.map((account) => aws.run([bin, "scan"], { account })));
  const told = await aws.told();
  const bound = lowerBound(told, HEAD_ROOM, LATENCY_MS);
  const wallMs = Math.max(...took.map((one) => one.wallMs));
  // The simulator takes a core of its own.
  const cpuMs = took.reduce((sum, one) => sum + one.cpuMs, 0) / Math.max(1, availableParallelism() - 1);
  console.log(
    `ten accounts: ${told.calls} calls in ${seconds(wallMs)}; AWS allows ${seconds(bound.ms)} (${bound.decidedBy})`,
  );
  return [
    { name: "ten accounts: calls", value: (told.calls - told.throttled) / told.least, bound: 1, unit: "× the fewest" },
    { name: "ten accounts: throttles", value: told.throttled, bound: stalls(slack), unit: "calls" },
    {
      name: "ten accounts: time",
      value: wallMs / bound.ms,
      bound: 1.1 * slack,
      unit: "× AWS's least",
      ...held(wallMs, cpuMs),
    },
  ];
}

/** Somebody else uses half of what Lambda allows. */
async function rival(aws: Aws, share: number, slack: number): Promise<Line[]> {
  await aws.begin({ world: { size: "busy", share }, rival: "lambda control plane" });
  const { wallMs } = await aws.run([bin, "scan", "--service", "lambda"]);
  const { rival: other, throttled } = await aws.told();
  const { asked, refused, longestMs } = other!;
  console.log(
    `with a rival: ${seconds(wallMs)}, ${throttled} throttles; the rival was refused ${refused} of ${asked} times`,
  );
  return [{ name: "a rival waits at most", value: longestMs / 1000, bound: 2 * slack, unit: "seconds" }];
}

// 24 lists of as many kinds in 17 regions; and topics, each of which is asked about by itself.
const COLD_RULES = [
  ...["acm-certificate-weak-key", "apigateway-domain-name-weak-tls", "apigatewayv2-api-cors-too-open"],
  ...["autoscaling-group-elb-health-check-off", "cloudformation-stack-drifted", "cloudwatch-alarm-actions-disabled"],
  ...["dax-cluster-plaintext-endpoint", "ec2-instance-imdsv1-allowed", "ec2-volume-unattached"],
  ...["ec2-elastic-ip-unused", "ecr-repository-mutable-tags", "efs-file-system-unencrypted"],
  ...["elasticache-cluster-backups-off", "elb-load-balancer-certificate-not-acm", "glue-job-outdated-version"],
  ...["elbv2-target-group-health-check-off", "lambda-event-source-mapping-without-failure-target"],
  ...["logs-log-group-default-key", "memorydb-cluster-minor-upgrades-off", "rds-instance-backup-retention-short"],
  ...["redshift-cluster-backup-retention-short", "secretsmanager-secret-rotation-failing"],
  ...["events-event-bus-policy-missing", "rds-proxy-plaintext-allowed", "sns-topic-unencrypted"],
];

// The budget is 1.2 ms of CPU a request where a client written by hand takes 0.19; a slow machine is slow for both.
const MOST_CPU = 1.2 / 0.19;

/** A cold process that sends 425 lists and 1,000 calls that depend on them, beside a client written by hand. */
async function cold(aws: Aws, rules: readonly string[], slack: number): Promise<Line[]> {
  const scan = [bin, "scan", "--rule", rules.join(",")];
  await aws.begin({ world: { size: "spread" }, keep: true });
  const ours = await aws.run(scan);
  const { sent = [], calls, connections } = await aws.told();
  await aws.begin({ world: { size: "spread" } });
  const bare = await byHand(aws, sent, true);
  await aws.begin({ world: { size: "spread" } });
  const plain = await aws.run(scan, { tls: false });
  const barePlain = await byHand(aws, sent, false);
  console.log(
    `cold: ${calls} calls in ${seconds(ours.wallMs)} (${seconds(ours.cpuMs)} of CPU with TLS, ` +
      `${seconds(plain.cpuMs)} without), by hand in ${seconds(bare.wallMs)} (${seconds(bare.cpuMs)} with TLS, ` +
      `${seconds(barePlain.cpuMs)} without); ${(plain.cpuMs / calls).toFixed(2)} ms of CPU a request`,
  );
  return [
    { name: "cold: time", value: ours.wallMs / bare.wallMs, bound: 2.5 * slack, unit: "× written by hand" },
    {
      name: "cold: CPU a request",
      value: plain.cpuMs / barePlain.cpuMs,
      bound: MOST_CPU * slack,
      unit: "× written by hand",
    },
    { name: "cold: TLS connections", value: connections, bound: 500 + 10 * stalls(slack), unit: "connections" },
  ];
}

/** What the progress line says is left, against what was. */
async function progress(aws: Aws, share: number, slack: number): Promise<Line[]> {
  await aws.begin({ world: { size: "busy", share } });
  const { worst, seconds: took } = await inFolder(async (folder) => {
    const path = join(folder, "honesty.json");
    await aws.run([JITI, join(import.meta.dirname, "progress.ts"), `${HEAD_ROOM}`, path]);
    return JSON.parse(readFileSync(path, "utf8")) as Honesty;
  });
  console.log(`progress: in a scan of ${took.toFixed(1)} s`);
  return [{ name: "estimate after a third", value: worst, bound: 2 * slack, unit: "× off" }];
}

async function byHand(aws: Aws, sent: readonly Sent[], tls: boolean) {
  const isDependent = ({ body }: Sent) => body.includes("GetTopicAttributes");
  const waves = [sent.filter((one) => !isDependent(one)), sent.filter(isDependent)];
  return inFolder((folder) => {
    const path = join(folder, "waves.json");
    writeFileSync(path, JSON.stringify(waves));
    return aws.run([join(import.meta.dirname, "bare-client.mjs"), path], { tls });
  });
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function wireLines({ full = false, slack = 1 }: WireOptions = {}, only?: string): Promise<Line[]> {
  const share = full ? 1 : 0.1;
  // So small that the start of the process counts, but not too small to be told by it.
  const size: World = { size: "busy", share: full ? 1 : 0.2 };
  const aws = await startAws();
  const parts: Record<string, () => Promise<Line[]>> = {
    cold: () => cold(aws, COLD_RULES, slack),
    empty: () => scenario(aws, "17 regions", { size: "empty" }, HEAD_ROOM, slack),
    "empty-0": () => scenario(aws, "17 regions", { size: "empty" }, 0, slack),
    busy: () => scenario(aws, "one region", size, HEAD_ROOM, slack),
    "busy-0": () => scenario(aws, "one region", size, 0, slack),
    progress: () => progress(aws, share, slack),
    rival: () => rival(aws, share, slack),
    ten: () => tenAccounts(aws, share, slack),
  };
  const lines: Line[] = [];
  for (const [name, part] of Object.entries(parts)) if (!only || only === name) lines.push(...(await part()));
  aws.close();
  return lines;
}

if (argv[1]?.endsWith("bench/wire.ts")) {
  const [only] = argv.slice(2).filter((one) => !one.startsWith("--"));
  for (const line of await wireLines({ full: argv.includes("--full") }, only)) console.log(shown(line));
}
