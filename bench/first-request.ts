import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { node, type Timed } from "./clock.ts";

/** A server on this machine that stands for AWS: it never answers, but knows when it was asked. */
export async function loopback() {
  let asked: (request: IncomingMessage) => void = () => {};
  const server = createServer((request) => asked(request));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** From the start of a process to its first request that `counts`. */
  const firstRequest =
    (args: readonly string[], env: NodeJS.ProcessEnv, counts: (request: IncomingMessage) => boolean): Timed =>
    async () => {
      const arrived = new Promise<number>((resolve) => {
        asked = (request) => counts(request) && resolve(performance.now());
      });
      const started = performance.now();
      const child = node(args, env);
      const ended = once(child, "exit");
      const early = ended.then(() => Promise.reject(new Error(`node ${args.join(" ")} ended without a request`)));
      const at = await Promise.race([arrived, early]);
      child.kill("SIGKILL");
      await ended;
      return at - started;
    };
  return { url, firstRequest, close: () => server.close() };
}
