import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Account, type Answer, type Call, LOCAL, type Source, Unread } from "../model/index.ts";
import { admitted } from "./admission.ts";

/** The user's own files, for a scan whose rules ask AWS nothing: it needs no credentials, as in a pre-commit hook. */
export class LocalFiles implements Source {
  readonly origin = "live";
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  private readonly cwd: string;

  constructor({ envFiles }: { readonly envFiles: readonly string[] }, { cwd, now }: { cwd: string; now: () => Date }) {
    this.readAt = now();
    this.envFiles = envFiles;
    this.cwd = cwd;
  }

  async accounts(): Promise<readonly Account[]> {
    return [{ id: LOCAL, partition: "aws", regions: [], allRegions: true }];
  }

  send(call: Call): Promise<Answer> {
    return readLocal(call, this.cwd);
  }

  async close(): Promise<void> {}
}

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
      service: LOCAL,
      operation: "ReadEnvFile",
      code,
      message: `${path} could not be read (${code})`,
    });
  }
}
