import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { medians, type Timed, wholeProcess } from "./clock.ts";
import { loopback } from "./first-request.ts";
import type { Line } from "./line.ts";

const bin = join(import.meta.dirname, "..", "bin", "cloud-audit.js");
const run = (...args: string[]): Timed => wholeProcess([bin, ...args]);

/** From the start of a process to its end, or to its first request. */
export async function startLines(slack = 1, rounds = 15): Promise<Line[]> {
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
    rounds,
  );
  close();
  const ratio = (name: keyof typeof took, base: "node -e 0" | "bare http.get", bound: number): Line => ({
    name,
    value: took[name] / took[base],
    bound: bound * slack,
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
