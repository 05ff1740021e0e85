/** A stream that the command writes to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything that the command takes from the machine it runs on. */
export interface World {
  /** Arguments after the command's own name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the installed package. */
  readonly packageRoot: string;
  readonly version: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly now: () => Date;
  /** Aborted when the user stops the scan. */
  readonly interrupted: AbortSignal;
}
