import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";

/** Where moto's server is found: named by the environment, or on the path. */
const command = process.env["MOTO_SERVER"] ?? "moto_server";

/** Why the end-to-end tests cannot run here; undefined when they can. */
export function motoMissing(): string | undefined {
  const found = spawnSync(command, ["--help"], { encoding: "utf8" });
  return found.status === 0 ? undefined : `moto's server was not found (${command}); pip install 'moto[server]'`;
}

export interface Moto {
  readonly endpoint: string;
  stop(): void;
}

/** Starts an AWS emulator of its own on a free loopback port, and waits until it answers. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const server = spawn(command, ["-H", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, server);
  return { endpoint, stop: () => void server.kill() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function answering(endpoint: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error(`moto's server ended with ${server.exitCode}`);
    const up = await fetch(`${endpoint}/moto-api/`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error("moto's server did not answer within 30 s");
}
