import { Problem, Unread } from "../model/index.ts";
import type { World } from "./world.ts";

/** Exit codes of the contract; 1 outranks 3, 2 outranks all. */
export const EXIT = { good: 0, failed: 1, cannotRun: 2, unknown: 3, interrupted: 130 } as const;

/** Says what went wrong in words; the stack only to those who asked for it with --verbose. */
export function explainFailure(error: unknown, { stderr, interrupted, argv }: World): number {
  if (interrupted.aborted && (error instanceof Unread || error === interrupted.reason)) {
    stderr.write("cloud-audit: stopped before anything could be reported.\n");
    return EXIT.interrupted;
  }
  const verbose = argv.includes("--verbose");
  if (error instanceof Problem) stderr.write(`cloud-audit: ${error.message}\n${error.hint && `  ${error.hint}\n`}`);
  else {
    const { message = String(error), stack } = error as Partial<Error>;
    stderr.write(`cloud-audit: something went wrong that should not have: ${message}\n`);
    stderr.write(verbose ? `${stack}\n` : "  Run again with --verbose for details, and please report it.\n");
  }
  return EXIT.cannotRun;
}
