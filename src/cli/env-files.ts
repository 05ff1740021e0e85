import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../model/index.ts";

/**
 * The files of --env-file, as they were named.
 * @throws {Problem} for one that cannot be read, before the scan costs anybody time
 */
export function envFilesOf(paths: readonly string[], cwd: string): readonly string[] {
  for (const path of paths) assertReadable(resolve(cwd, path), path);
  return paths;
}

function assertReadable(full: string, path: string): void {
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found) throw new Problem(`The file ${path} of --env-file does not exist.`);
  if (found.isDirectory()) throw new Problem(`${path} of --env-file is a folder.`, "Name the .env file in it.");
  try {
    accessSync(full, constants.R_OK);
  } catch (error) {
    throw new Problem(`The file ${path} of --env-file cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
