import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Answer, type Call, Unread } from "../model/index.ts";
import { admitted } from "./admission.ts";

/** Answers the reads of the service `local`: files of this machine that the user named. */
export async function readLocal({ read, input, account }: Call, cwd = "."): Promise<Answer> {
  const { path } = input as { path: string };
  try {
    const output = { path, text: await readFile(resolve(cwd, path), "utf8") };
    return { output: await admitted(read, output) };
  } catch (error) {
    const { code = "Error" } = error as NodeJS.ErrnoException;
    throw new Unread({
      reason: "error",
      account,
      region: "global",
      service: "local",
      operation: "ReadEnvFile",
      code,
      message: `${path} could not be read (${code})`,
    });
  }
}
