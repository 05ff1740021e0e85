import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./root.ts";
import { gather } from "./types/gather.ts";

const run = promisify(execFile);
const tsc = join(root, "node_modules", "@typescript", "native", "bin", "tsc");

/**
 * The types of the library in one file that needs no other package: the shapes of AWS that kinds have are in it, so
 * that a rule author has them without installing the SDK.
 */
export async function libraryTypes(): Promise<{ text: string; files: readonly string[] }> {
  const folder = mkdtempSync(join(root, "node_modules", ".cloud-audit-"));
  try {
    await run(process.execPath, [tsc, "-p", join(root, "scripts", "build"), "--outDir", folder]);
    const { text, files } = gather(join(folder, "src", "index.d.ts"));
    return { text, files: files.filter((file) => !file.startsWith(folder)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
