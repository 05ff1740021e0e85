/* eslint-disable @typescript-eslint/no-require-imports -- required by a process before anything else */
// Required by a measured process: tells what it used, at its end.
const { writeFileSync } = require("node:fs");

process.once("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, mostMb: maxRSS / 1024 };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
});
