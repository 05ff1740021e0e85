import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { setImmediate } from "node:timers/promises";
import { createSecureContext, type SecureContext } from "node:tls";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { HttpProxyAgent, HttpsProxyAgent } from "hpagent";
import { getProxyForUrl } from "proxy-from-env";

import { expectForm } from "./answer-form.ts";
import { silent } from "./silent.ts";

/** The one handler that all clients share, and what frees its connections. */
export type Handler = Pick<
  NodeHttpHandler,
  "handle" | "destroy" | "metadata" | "updateHttpClientConfig" | "httpHandlerConfigs"
> & {
  /** Resolves when the first request is on its way. */
  readonly left: Promise<void>;
};

// A TLS connection costs more than the requests that wait for one: few a host, kept open. How many a host really gets
// is decided by the lanes.
export const MOST_SOCKETS = 16;
const agentOptions = { keepAlive: true, maxSockets: MOST_SOCKETS, scheduling: "lifo" as const };

let context: SecureContext | undefined;

/** One TLS context for all connections: by itself Node makes one for each, which takes it as long as two requests. */
class TlsAgent extends HttpsAgent {
  override createConnection(...[options, done]: Parameters<HttpsAgent["createConnection"]>) {
    return super.createConnection({ ...options, secureContext: (context ??= createSecureContext()) } as object, done);
  }
}
const timeouts = {
  connectionTimeout: 10_000,
  requestTimeout: 60_000,
  throwOnRequestTimeout: true,
  logger: { ...silent, info() {} },
};

/**
 * A handler for all clients, direct or through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name for a host.
 * The SDK itself ignores those variables.
 */
export function sharedHandler(): Handler {
  const direct = new NodeHttpHandler({
    httpAgent: new HttpAgent(agentOptions),
    httpsAgent: new TlsAgent(agentOptions),
    ...timeouts,
  });
  const proxied = new Map<string, NodeHttpHandler>();
  const through = (proxy: string) => {
    let handler = proxied.get(proxy);
    if (!handler) proxied.set(proxy, (handler = proxyHandler(proxy)));
    return handler;
  };
  let begin: () => void;
  return {
    metadata: direct.metadata,
    left: new Promise<void>((resolve) => (begin = resolve)).then(turns),
    handle: async (request, options) => {
      begin();
      const { protocol, hostname, port } = request;
      const proxy = getProxyForUrl(`${protocol}//${hostname}${port ? `:${port}` : ""}`);
      const answered = await (proxy ? through(proxy) : direct).handle(request, options);
      expectForm(request, answered.response);
      return answered;
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => direct.httpHandlerConfigs(),
    destroy: () => [direct, ...proxied.values()].forEach((handler) => handler.destroy()),
  };
}

/** Whether a body is for people: sent by a proxy or a gateway, not by AWS. */
export function isPage(headers: Readonly<Record<string, string | undefined>> = {}): boolean {
  return /^text\/html\b/i.test(headers["content-type"] ?? "");
}

// What it takes a socket to connect on this machine, and to be written to; a name or a handshake takes longer anyway.
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await setImmediate();
}

const proxyHandler = (proxy: string) =>
  new NodeHttpHandler({
    httpAgent: new HttpProxyAgent({ ...agentOptions, proxy }),
    httpsAgent: new HttpsProxyAgent({ ...agentOptions, proxy, secureContext: (context ??= createSecureContext()) }),
    ...timeouts,
  });
