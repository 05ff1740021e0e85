import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { STS } from "@aws-sdk/client-sts";
import nock from "nock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { service } from "../../../src/model/index.ts";
import { answer, ask, isolated, live } from "./aws.ts";

const identity = service<STS>("sts")("getCallerIdentity", { value: (out) => out.Account });

isolated();
const open: Server[] = [];
beforeEach(() => nock.restore());
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return (server.address() as AddressInfo).port;
}

/** AWS, on the loopback. */
const aws = () => createServer((_, response) => response.end(answer("sts-get-caller-identity.xml")));

/** A proxy that leads every connection to one port of the loopback, and notes where it was meant to go. */
function proxyTo(port: number, asked: string[]): Server {
  return createServer().on("connect", (request, socket: Socket) => {
    asked.push(request.url ?? "");
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    const onwards = connect(port, "127.0.0.1");
    onwards.pipe(socket).pipe(onwards);
    for (const end of [onwards, socket]) end.on("error", () => {});
  });
}

describe("a proxy", () => {
  it.each(["HTTP_PROXY", "http_proxy"])("that %s names is asked in place of AWS", async (name) => {
    const asked: string[] = [];
    const proxy = await listen(proxyTo(await listen(aws()), asked));
    vi.stubEnv(name, `http://127.0.0.1:${proxy}`);
    // A name that nobody has: without the proxy there is no way to it.
    vi.stubEnv("AWS_ENDPOINT_URL", "http://aws.invalid:8080");
    const source = live();
    expect((await ask(identity, { source })).value).toBe("111122223333");
    expect(asked).toEqual(["aws.invalid:8080"]);
    await source.close();
  });

  it("that HTTPS_PROXY names is asked for AWS's own hosts", async () => {
    const asked: string[] = [];
    // Behind it nobody speaks TLS: only where the connection was meant to go matters.
    const proxy = await listen(proxyTo(await listen(aws()), asked));
    vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${proxy}`);
    const source = live({}, 1);
    expect((await ask(identity, { source })).unread?.reason).toBe("unreachable");
    expect(asked).toEqual(["sts.eu-west-1.amazonaws.com:443"]);
    await source.close();
  });

  it("is passed by for the hosts of NO_PROXY", async () => {
    const asked: string[] = [];
    const backend = await listen(aws());
    const proxy = await listen(proxyTo(backend, asked));
    vi.stubEnv("HTTP_PROXY", `http://127.0.0.1:${proxy}`);
    vi.stubEnv("NO_PROXY", "127.0.0.1");
    vi.stubEnv("AWS_ENDPOINT_URL", `http://127.0.0.1:${backend}`);
    const source = live();
    expect((await ask(identity, { source })).value).toBe("111122223333");
    expect(asked).toEqual([]);
    await source.close();
  });

  it("that refuses makes what it leads to unreachable, and is no denial by IAM", async () => {
    const refusing = createServer().on("connect", (_, socket: Socket) => {
      socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    });
    vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${await listen(refusing)}`);
    const source = live({}, 1);
    const { unread } = await ask(identity, { source });
    expect(unread?.reason).toBe("unreachable");
    expect(unread?.action).toBeUndefined();
    expect(unread?.message).toMatch(/proxy.*403/);
    await source.close();
  });
});
