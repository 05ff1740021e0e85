import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { node, type Timed } from "./clock.ts";

const REFUSED = `<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>no</Message></Error></ErrorResponse>`;

/** A server on this machine that stands for AWS: it lets nobody in, but knows when it was asked. */
export async function loopback() {
  let asked: (request: IncomingMessage) => void = () => {};
  const server = createServer((request, response) => {
    asked(request);
    response.writeHead(403, { "content-type": "text/xml" }).end(REFUSED);
  });
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
      // That it is not let in is no news.
      const child = node(args, env, "ignore");
      const ended = once(child, "exit");
      const early = ended.then(() => Promise.reject(new Error(`node ${args.join(" ")} ended without a request`)));
      const at = await Promise.race([arrived, early]);
      // It ends by itself, as users' scans do: what it keeps for its next start is part of what is measured.
      await ended;
      return at - started;
    };
  return { url, firstRequest, close: () => server.close() };
}
