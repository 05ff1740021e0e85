import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type Asked, Directory } from "./asked.ts";
import { Books } from "./books.ts";
import type { Authority } from "./certificate.ts";
import type { Command } from "./messages.ts";
import type { Operation } from "./operations.ts";
import { Rival } from "./rival.ts";
import type { Refusal, Reply, World } from "./world.ts";

const THROTTLED: Refusal = { status: 400, code: "ThrottlingException", message: "Rate exceeded" };

export interface ServerOptions {
  readonly operations: readonly Operation[];
  readonly latencyMs: number;
  readonly ca: Authority;
}

/** A request as it came, for a client that asks the same again. */
export interface Sent {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly service: string;
  readonly region: string;
}

/**
 * AWS on this machine: it speaks the real protocols, keeps the published rate limits, answers after a while, and
 * counts. It is reached as a proxy, so that every service of every region has its own host and TLS connection.
 */
export class Simulator {
  private world: World = {};
  books = new Books();
  connections = 0;
  /** Kept only when somebody wants them. */
  sent: Sent[] | undefined;
  rival: Rival | undefined;
  private readonly directory: Directory;
  private readonly options: ServerOptions;
  private readonly texts = new Map<string, string>();

  constructor(options: ServerOptions) {
    this.options = options;
    this.directory = new Directory(options.operations);
  }

  reset(world: World, { keep, rival }: Pick<Command, "keep" | "rival">): void {
    const books = new Books();
    this.world = world;
    this.books = books;
    this.connections = 0;
    this.sent = keep ? [] : undefined;
    this.texts.clear();
    this.rival?.stop();
    // It begins when the scan first uses the bucket.
    this.rival = undefined;
    if (rival) books.onFirst(rival, (take, refill) => (this.rival = new Rival(take, refill)));
  }

  async listen(): Promise<string> {
    const handle = (request: IncomingMessage, response: ServerResponse) => void this.handle(request, response);
    const plain = createServer({ keepAliveTimeout: 60_000 }, handle);
    const { ca } = this.options;
    const secure = createTlsServer(
      { ...ca.tls, keepAliveTimeout: 60_000, SNICallback: (host, done) => done(null, ca.contextFor(host)) },
      handle,
    );
    plain.on("connect", (_request, socket) => {
      this.connections++;
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      secure.emit("connection", socket);
    });
    plain.listen(0, "127.0.0.1");
    await once(plain, "listening");
    return `http://127.0.0.1:${(plain.address() as AddressInfo).port}`;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    request.setEncoding("utf8");
    for await (const part of request) body += part as string;
    let reply: { status: number; type: string; text: string };
    try {
      reply = this.answer(request, body);
    } catch (error) {
      console.error(String(error));
      reply = { status: 501, type: "text/plain", text: String(error) };
    }
    setTimeout(() => {
      response.writeHead(reply.status, { "content-type": reply.type, "content-length": Buffer.byteLength(reply.text) });
      response.end(request.method === "HEAD" ? "" : reply.text);
    }, this.options.latencyMs);
  }

  private answer(request: IncomingMessage, body: string) {
    const asked = this.directory.find(request, body);
    const { wording } = asked.operation;
    this.keep(request, asked, body);
    if (!this.books.admits(asked)) {
      this.books.count(asked, true, 0);
      return { status: THROTTLED.status, type: wording.type, text: wording.error(THROTTLED.code, THROTTLED.message!) };
    }
    const { reply, pages, key } = this.reply(asked);
    this.books.count(asked, false, pages);
    if ("error" in reply) {
      const { status, code, message = code } = reply.error;
      return { status, type: wording.type, text: wording.error(code, message) };
    }
    return { status: 200, type: wording.type, text: this.text(asked, reply.output, key) };
  }

  /** @returns also how many pages the whole answer has, and what the same answer can be known by */
  private reply(asked: Asked): { reply: Reply; pages: number; key: string } {
    const { client, name, pagination } = asked.operation;
    const handler = this.world[`${client}:${name}`];
    const place = `${asked.account} ${asked.region} ${client}:${name}`;
    if (!handler) return { reply: { output: {} }, pages: 1, key: `${client}:${name}` };
    const made = handler(asked);
    const key = `${place} ${JSON.stringify(asked.input)}`;
    if ("output" in made || "error" in made) return { reply: made, pages: 1, key };
    const { member, items, most } = made;
    const wanted = Number(pagination?.size ? (asked.input[pagination.size] ?? most) : most);
    const size = Math.min(most, wanted);
    const from = Number((pagination && asked.input[pagination.input]) ?? 0);
    const next = from + size < items.length ? { [pagination!.output]: String(from + size) } : {};
    const more =
      "IsTruncated" in next || !("IsTruncated" in asked.input) ? { IsTruncated: from + size < items.length } : {};
    const output = { [member]: items.slice(from, from + size), ...next, ...more };
    return { reply: { output }, pages: Math.max(1, Math.ceil(items.length / most)), key };
  }

  private text({ operation }: Asked, output: object, key: string): string {
    let text = this.texts.get(key);
    if (text === undefined) this.texts.set(key, (text = operation.wording.answer(operation.schema, output)));
    return text;
  }

  private keep({ method = "GET", url = "/", headers }: IncomingMessage, asked: Asked, body: string): void {
    if (!this.sent) return;
    const { host = "", "content-type": type, "x-amz-target": target } = headers;
    const kept = { ...(type && { "content-type": type }), ...(target && { "x-amz-target": String(target) }) };
    const { signedAs: service } = asked.operation;
    this.sent.push({ host, method, path: url, headers: kept, body, service, region: asked.region });
  }
}
