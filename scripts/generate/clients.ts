import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Read } from "../../src/model/index.ts";
import { paginationIn } from "../../src/source/live/pagination.ts";
import { declaredReads, root } from "./declared.ts";

const require = createRequire(join(root, "package.json"));
const folder = "src/source/live/clients";

/** A module per client that exports its client with only the commands that declarations use. */
export async function clientModules(): Promise<Map<string, string>> {
  const packages = new Map<string, { name: string; operations: Set<string> }>();
  for (const { service, operation } of (await declaredReads()) as Read[]) {
    if (service.name === "local") continue;
    const entry = packages.get(service.client) ?? { name: service.name, operations: new Set() };
    packages.set(service.client, entry);
    entry.operations.add(operation);
  }
  const sorted = [...packages].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
  return new Map([
    ...sorted.map(([client, { name, operations }]): [string, string] => [
      `${folder}/${name}.ts`,
      clientModule(client, [...operations].sort()),
    ]),
    [`${folder}/index.ts`, index(sorted.map(([client, { name }]) => [client, name]))],
  ]);
}

function clientModule(client: string, operations: readonly string[]): string {
  const pagination = paginationIn(readFileSync(require.resolve(client), "utf8"));
  const commandOf = (operation: string) => `${operation[0]!.toUpperCase()}${operation.slice(1)}Command`;
  const exported = Object.keys(require(client) as object);
  const clientName = exported.find((name) => /^[A-Z]\w*Client$/.test(name));
  const missing = operations.filter((operation) => !exported.includes(commandOf(operation)));
  if (missing.length) throw new Error(`${client} has no operation ${missing.join(", ")}`);
  return `import { ${[clientName, ...operations.map(commandOf)].join(", ")} } from "${client}";
import type { ClientModule } from "../client-module.ts";

export default {
  Client: ${clientName},
  commands: {
${operations.map((operation) => `    ${operation}: ${commandOf(operation)},`).join("\n")}
  },
  pagination: {
${operations
  .filter((operation) => pagination.has(operation))
  .map((operation) => `    ${operation}: ${JSON.stringify(pagination.get(operation))},`)
  .join("\n")}
  },
} as unknown as ClientModule;
`;
}

const index = (
  modules: readonly (readonly [client: string, name: string])[],
) => `import type { ClientLoader } from "../client-module.ts";

/** Clients that ship, by their package; each is loaded when its first call is made. */
export const clients: Readonly<Record<string, ClientLoader>> = {
${modules.map(([client, name]) => `  "${client}": () => import("./${name}.ts").then((module) => module.default),`).join("\n")}
};
`;
