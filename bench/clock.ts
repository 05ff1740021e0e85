import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Starts a process and says how many milliseconds passed until what is waited for. */
export type Timed = () => Promise<number>;

// NODE_EXTRA_CA_CERTS adds 30 ms to every start of Node 20; the rest would bring accounts or colours of this machine.
const { PATH, HOME, SYSTEMROOT } = process.env;
export const cleanEnv = { PATH, HOME, ...(SYSTEMROOT && { SYSTEMROOT }) };

/** A whole process of Node, from its start to its end. */
export function wholeProcess(args: readonly string[], env: NodeJS.ProcessEnv = {}): Timed {
  return async () => {
    const started = performance.now();
    const child = node(args, env);
    const [code] = (await once(child, "exit")) as [number | null];
    const took = performance.now() - started;
    if (code === null || code === 2) throw new Error(`node ${args.join(" ")} ended with ${code}`);
    return took;
  };
}

export function node(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  stderr: "ignore" | "inherit" = "inherit",
): ChildProcess {
  return spawn(process.execPath, [...args], { stdio: ["ignore", "ignore", stderr], env: { ...cleanEnv, ...env } });
}

/**
 * Medians of several processes, started in turn so that what else the machine does hits all alike.
 * @param rounds how often each is run; one more before does not count
 */
export async function medians<Name extends string>(
  subjects: Readonly<Record<Name, Timed>>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(subjects) as Name[];
  const took = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const milliseconds = await subjects[name]();
      if (round >= 0) took.get(name)!.push(milliseconds);
    }
  return Object.fromEntries(names.map((name) => [name, median(took.get(name)!)])) as Record<Name, number>;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
