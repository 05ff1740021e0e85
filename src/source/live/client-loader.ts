import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { LOCAL, Problem, type Read, type Service } from "../../model/index.ts";
import { isShipped } from "../admission.ts";
import { clients } from "./clients/index.ts";
import type { ClientModule } from "./client-module.ts";
import { paginationIn } from "./pagination.ts";

export type LoadClient = (service: Service, operation: string) => Promise<ClientModule>;

/**
 * Loads the client for an operation: our own where we ship it, else the one that a user's rule brought along.
 * @param roots files or folders of users' rules, whose node_modules are looked through in order; asked for late
 */
export function clientLoader(roots: () => readonly string[]): LoadClient {
  const shipped = new Map<string, Promise<ClientModule> | undefined>();
  const brought = new Map<string, Promise<ClientModule>>();
  return async ({ client }, operation) => {
    const own = await once(shipped, client, () => clients[client]?.());
    return own?.commands[operation] ? own : once(brought, client, () => foreign(client, roots()));
  };
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key)!;
}

/**
 * Makes sure that the clients of users' rules are there and know the operations, before anything is asked.
 * @throws {Problem} naming the client or the operation that is missing
 */
export async function assertClients(reads: readonly Read<never, unknown>[], roots: readonly string[]): Promise<void> {
  const load = clientLoader(() => roots);
  for (const read of reads) {
    if (isShipped(read) || read.service.name === LOCAL) continue;
    const { commands } = await load(read.service, read.operation);
    if (!commands[read.operation])
      throw new Problem(
        `A rule of your own reads ${read.service.client} by ${read.operation}, which it does not have.`,
      );
  }
}

/**
 * @throws {Problem} when the package is in no node_modules of the rules
 */
export async function foreign(client: string, roots: readonly string[]): Promise<ClientModule> {
  const path = roots.map((root) => resolved(client, root)).find((found) => found !== undefined);
  if (!path)
    throw new Problem(
      `A rule of your own reads with ${client}, which (or the operation it uses) does not ship with cloud-audit and was not found.`,
      `Install it beside the rule: npm install ${client}`,
    );
  const exported = createRequire(path)(path) as Record<string, never>;
  const pagination = Object.fromEntries(paginationIn(await readFile(path, "utf8")));
  const commands = Object.fromEntries(
    Object.entries(exported)
      .filter(([name]) => name.endsWith("Command"))
      .map(([name, Command]) => [name[0]!.toLowerCase() + name.slice(1, -"Command".length), Command]),
  );
  const [, Client] = Object.entries(exported).find(([name]) => /^[A-Z]\w*Client$/.test(name)) ?? [];
  if (!Client) throw new Problem(`A rule of your own reads with ${client}, which is no client of AWS's SDK.`);
  return { Client, commands, pagination };
}

function resolved(client: string, root: string): string | undefined {
  try {
    return createRequire(root).resolve(client);
  } catch {
    return undefined;
  }
}
