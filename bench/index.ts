/**
 * Speed and size budgets. Each line: name, ratio (or size), bound, ok or OVER; exits 1 when one is over.
 * `--slack 1.5` widens the bounds of time (not of size) for machines that do much else.
 */
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { evaluationLines } from "./evaluation.ts";
import { medians, type Timed, wholeProcess } from "./clock.ts";
import { loopback } from "./first-request.ts";
import { reachLines } from "./reach.ts";
import { installed, packed } from "./sizes.ts";

const root = join(import.meta.dirname, "..");
const bin = join(root, "bin", "cloud-audit.js");
const { values } = parseArgs({
  options: { slack: { type: "string", default: "1" }, rounds: { type: "string", default: "15" } },
});

interface Line {
  readonly name: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
}

const run = (...args: string[]): Timed => wholeProcess([bin, ...args]);

async function times(): Promise<Line[]> {
  const { url, firstRequest, close } = await loopback();
  const env = {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
  };
  const get = ["-e", `require("node:http").get("${url}").on("error", () => {})`];
  const signed = ({ headers }: IncomingMessage) => headers.authorization !== undefined;
  const took = await medians(
    {
      "node -e 0": wholeProcess(["-e", "0"]),
      "--version": run("--version"),
      "--help": run("--help"),
      rules: run("rules"),
      explain: run("explain", "s3-bucket-versioning-off"),
      "bare http.get": firstRequest(get, {}, () => true),
      "first signed request": firstRequest([bin, "scan"], env, signed),
      "scan --demo": run("scan", "--demo"),
    },
    Number(values.rounds),
  );
  close();
  const ratio = (name: keyof typeof took, base: "node -e 0" | "bare http.get", bound: number): Line => ({
    name,
    value: took[name] / took[base],
    bound: bound * Number(values.slack),
    unit: `× ${base}`,
  });
  console.log(
    Object.entries(took)
      .map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`)
      .join(", "),
  );
  return [
    ratio("--version", "node -e 0", 1.6),
    ratio("--help", "node -e 0", 1.6),
    ratio("rules", "node -e 0", 3),
    ratio("explain", "node -e 0", 3),
    ratio("first signed request", "bare http.get", 3),
    ratio("scan --demo", "node -e 0", 12),
  ];
}

function sizes(): Line[] {
  const MB = 1e6;
  const pack = packed();
  const { packages, bytes } = installed(pack);
  return [
    { name: "packed", value: pack.size / MB, bound: 3, unit: "MB" },
    { name: "installed", value: bytes / MB, bound: 12, unit: "MB" },
    { name: "packages", value: packages, bound: 15, unit: "packages" },
  ];
}

const slack = Number(values.slack);
const lines = [...sizes(), ...(await times()), ...reachLines(slack), ...(await evaluationLines(slack))];
for (const { name, value, bound, unit } of lines) {
  const verdict = value <= bound ? "ok" : "OVER";
  console.log(
    `${name.padEnd(22)} ${value.toFixed(2).padStart(6)}  ≤ ${bound.toFixed(1).padStart(4)} ${unit.padEnd(15)}  ${verdict}`,
  );
}
if (lines.some(({ value, bound }) => value > bound)) process.exitCode = 1;
