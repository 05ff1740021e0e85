import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { createSecureContext, type SecureContext } from "node:tls";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { HttpProxyAgent, HttpsProxyAgent } from "hpagent";
import { getProxyForUrl } from "proxy-from-env";

import { silent } from "./silent.ts";

/** The one handler that all clients share, and what frees its connections. */
export type Handler = Pick<
  NodeHttpHandler,
  "handle" | "destroy" | "metadata" | "updateHttpClientConfig" | "httpHandlerConfigs"
> & {
  /** Resolves when the first request is on its way. */
  readonly left: Promise<void>;
};

type Answered = Awaited<ReturnType<NodeHttpHandler["handle"]>>;

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
      await assertAnswer(request.method, answered.response);
      return answered;
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => direct.httpHandlerConfigs(),
    destroy: () => [direct, ...proxied.values()].forEach((handler) => handler.destroy()),
  };
}

/**
 * The SDK takes a web page, or nothing at all, with status 200 for an answer without members, which is an empty list.
 * @throws when no service of AWS can have said this
 */
async function assertAnswer(method: string, response: Answered["response"]): Promise<void> {
  const { statusCode, headers } = response;
  if (statusCode !== 200) return;
  const nothing = headers["content-length"] === "0" && method !== "HEAD";
  if (!nothing && !(isPage(headers) && (await bodyIsPage(response)))) return;
  const error = new Error(nothing ? "the answer is empty" : "the answer is a web page");
  throw Object.assign(error, { name: "MalformedAnswer", $metadata: { httpStatusCode: statusCode } });
}

// Emulators call everything text/html: the text itself decides. It is read here, and given on as it was.
async function bodyIsPage(response: Answered["response"]): Promise<boolean> {
  const parts: Buffer[] = [];
  for await (const part of response.body as Readable) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  response.body = Readable.from([body]);
  return /^\s*<(!doctype|html)\b/i.test(body.toString("latin1", 0, 100));
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
