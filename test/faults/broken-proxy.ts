import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { refusal } from "./wire.ts";

/** An exchange that a fault may touch. */
export interface Exchange {
  /** `DescribeInstances`, or the path of a REST operation. */
  readonly operation: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Says an error in the words of the request's protocol. */
  readonly refuse: (status: number, code: string) => void;
  /** Asks the emulator, and answers as it does. */
  readonly pass: () => void;
}

export interface Proxy {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** A server in front of an emulator, where faults can be put in between. */
export async function startProxy(emulator: string, meddle: (exchange: Exchange) => void): Promise<Proxy> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts);
      const operation = operationOf(request, body);
      const { method = "", url: path = "" } = request;
      const headers = request.headers as Record<string, string>;
      const refuse = (status: number, code: string) => {
        const refused = refusal({ method, hostname: "", path, headers, body: body.toString() }, status, code);
        response.writeHead(status, refused.headers).end(refused.body);
      };
      const pass = () => forward(emulator, { request, body, response });
      meddle({ operation, request, response, refuse, pass });
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

function operationOf({ headers, url = "" }: IncomingMessage, body: Buffer): string {
  const target = String(headers["x-amz-target"] ?? "")
    .split(".")
    .at(-1);
  return target || (new URLSearchParams(body.toString()).get("Action") ?? url);
}

interface Forwarded {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly response: ServerResponse;
}

function forward(emulator: string, { request, body, response }: Forwarded): void {
  const { method, url, headers } = request;
  const { hostname, port } = new URL(emulator);
  const passed = ask({ hostname, port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", () => response.destroy());
  passed.end(body);
}
