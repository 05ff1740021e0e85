import type { Run } from "./run.ts";

/** GitHub takes 20 runs a file. */
const RUNS = 20;
/** And 10 MB of gzip, which so many results and rules stay well below. */
const ENTRIES = 30_000;

/** Runs in as few files as may hold them, in their order. */
export function filed(runs: readonly Run[]): Run[][] {
  const files: Run[][] = [];
  let file: Run[] = [];
  let entries = 0;
  for (const run of runs) {
    const more = run.results.length + run.tool.driver.rules.length;
    if (file.length === RUNS || (file.length > 0 && entries + more > ENTRIES)) {
      files.push(file);
      file = [];
      entries = 0;
    }
    file.push(run);
    entries += more;
  }
  return [...files, file];
}
