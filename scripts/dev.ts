/** Runs the command line from source, without building: `npm run dev -- scan --demo`. */
import { join } from "node:path";
import { main } from "../src/main.ts";

const { env, stdout, stderr } = process;
process.exitCode = await main({
  argv: process.argv.slice(2),
  env,
  cwd: process.cwd(),
  packageRoot: join(import.meta.dirname, ".."),
  version: "dev",
  stdout,
  stderr,
  now: () => new Date(),
  interrupted: new AbortController().signal,
});
