import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../model/index.ts";

/**
 * The folders of --source, as they were named.
 * @throws {Problem} for one that cannot be read, before the scan costs anybody time
 */
export function sourceFolders(paths: readonly string[], cwd: string): readonly string[] {
  for (const path of paths) assertFolder(resolve(cwd, path), path);
  return paths;
}

function assertFolder(full: string, path: string): void {
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found)
    throw new Problem(`The folder ${path} of --source does not exist.`, "Name the folder of your infrastructure code.");
  if (!found.isDirectory()) throw new Problem(`${path} of --source is no folder.`, "Name the folder that it lies in.");
  try {
    accessSync(full, constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new Problem(`The folder ${path} of --source cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
