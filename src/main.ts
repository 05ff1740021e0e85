import { parse } from "./cli/program.ts";
import type { World } from "./cli/world.ts";
import { explainFailure } from "./cli/failure.ts";

/**
 * Runs a command: argv → command → what it does → exit code.
 * The line of a scan itself stands in cli/scan.ts.
 */
export async function main(world: World): Promise<number> {
  try {
    return await parse(world);
  } catch (error) {
    return explainFailure(error, world);
  }
}
