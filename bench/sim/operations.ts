import { clients } from "../../src/source/live/clients/index.ts";
import { type OperationSchema, type Pagination, paginationBySchema } from "../../src/source/live/pagination.ts";
import { wordsOf, type Wording } from "./wording.ts";

/** An operation that cloud-audit may call, as AWS would know it. */
export interface Operation {
  /** The client without its package's prefix: `ec2`, `elastic-load-balancing-v2`. */
  readonly client: string;
  /** `DescribeInstances`. */
  readonly name: string;
  /** The name in the signature, which several clients may share. */
  readonly signedAs: string;
  readonly version: string | undefined;
  readonly wording: Wording;
  readonly schema: OperationSchema;
  readonly pagination: Pagination | undefined;
  /** Of REST protocols: method and path. */
  readonly route: Route | undefined;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly labels: readonly string[];
  /** What the query must have: `acl` of `GET /?acl`. */
  readonly query: readonly string[];
}

interface Protocol {
  readonly options?: { readonly version?: string };
}
interface Client {
  readonly config: { readonly protocol: Protocol & { getShapeId(): string }; readonly defaultSigningName: string };
}

const NOBODY = { region: "us-east-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } };

/** Every operation of every client that ships. */
export async function allOperations(): Promise<readonly Operation[]> {
  const modules = await Promise.all(Object.entries(clients).map(async ([name, load]) => [name, await load()] as const));
  return modules.flatMap(([name, { Client, commands, pagination }]) => {
    const { protocol, defaultSigningName } = (new Client(NOBODY as never) as unknown as Client).config;
    return Object.entries(commands).map(([operation, Command]): Operation => {
      const { schema } = new Command({} as never) as { schema: OperationSchema };
      return {
        client: name.replace("@aws-sdk/client-", ""),
        name: schema[2],
        signedAs: defaultSigningName,
        version: protocol.options?.version,
        wording: wordsOf(protocol),
        schema,
        pagination: pagination[operation] ?? paginationBySchema(schema),
        route: routeOf(schema[3] as { http?: readonly [string, string] }),
      };
    });
  });
}

function routeOf({ http }: { readonly http?: readonly [string, string] }): Route | undefined {
  if (!http) return undefined;
  const [method, template] = http;
  const [path, query = ""] = template.split("?") as [string, string?];
  const labels = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, label]) => label!);
  const source = path.replace(/\{\w+\+\}/g, "(.+)").replace(/\{\w+\}/g, "([^/]+)");
  const literals = query.split("&").filter(Boolean);
  return { method, path: new RegExp(`^${source}/?$`), labels, query: literals };
}
