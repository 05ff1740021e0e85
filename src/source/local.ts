import { readFile } from "node:fs/promises";
import { type Answer, type Call, Unread } from "../model/index.ts";

/** Answers the reads of the service `local`: files of this machine that the user named. */
export async function readLocal({ read, input, account }: Call): Promise<Answer> {
  const { path } = input as { path: string };
  try {
    const output = { path, text: await readFile(path, "utf8") };
    return { output: read.admit ? await read.admit(output as never) : output };
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
