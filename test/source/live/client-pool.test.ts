import { describe, expect, it } from "vitest";
import type { ClientModule } from "../../../src/source/live/client-module.ts";
import { ClientPool, type PoolOptions } from "../../../src/source/live/client-pool.ts";
import { sharedHandler } from "../../../src/source/live/handler.ts";

const service = (name: string) => ({ name, client: `@aws-sdk/client-${name}`, iam: name });

function pool() {
  const made: Record<string, unknown>[] = [];
  const modules = new Map<string, ClientModule>();
  const load: PoolOptions["load"] = async ({ client }) => {
    class Client {
      readonly config = {};
      readonly middlewareStack = { add: () => {}, addRelativeTo: () => {} };
      constructor(config: Record<string, unknown>) {
        made.push({ client, ...config });
      }
      send = async () => ({});
      destroy() {}
    }
    if (!modules.has(client)) modules.set(client, { Client, commands: {}, pagination: {} } as never);
    return modules.get(client)!;
  };
  const credentials = async () => ({ accessKeyId: "a", secretAccessKey: "b" });
  const handler = sharedHandler();
  return { made, credentials, handler, clients: new ClientPool({ credentials, handler, load } as never) };
}

describe("clients", () => {
  it("are one for each service and region, however many calls ask at once", async () => {
    const { clients, made } = pool();
    const asked = Array.from({ length: 50 }, (_, i) =>
      clients.get(service(i % 2 ? "rds" : "ec2"), i % 3 ? "eu-west-1" : "us-east-1", "describeAnything"),
    );
    await Promise.all(asked);
    expect(made.map(({ client, region }) => `${String(client)} ${String(region)}`).sort()).toEqual([
      "@aws-sdk/client-ec2 eu-west-1",
      "@aws-sdk/client-ec2 us-east-1",
      "@aws-sdk/client-rds eu-west-1",
      "@aws-sdk/client-rds us-east-1",
    ]);
  });

  it("share one handler and one provider of credentials, and never name an endpoint", async () => {
    const { clients, made, credentials, handler } = pool();
    for (const name of ["s3", "ec2", "sns"]) await clients.get(service(name), "eu-west-1", "x");
    for (const config of made) {
      expect(config["requestHandler"]).toBe(handler);
      expect(config["credentials"]).toBe(credentials);
      expect(config).not.toHaveProperty("endpoint");
    }
    expect(made[0]).toMatchObject({ forcePathStyle: true });
    expect(made[1]).not.toHaveProperty("forcePathStyle");
  });
});
