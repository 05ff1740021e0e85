import type { IncomingMessage } from "node:http";
import type { Operation } from "./operations.ts";

/** What a request asks, whatever protocol it was sent in. */
export interface Asked {
  readonly account: string;
  readonly region: string;
  readonly operation: Operation;
  readonly input: Readonly<Record<string, any>>;
}

/** Finds out what requests ask, by their signature's scope, their target, their action or their path. */
export class Directory {
  private readonly bySigning = new Map<string, Operation[]>();

  constructor(operations: readonly Operation[]) {
    for (const one of operations) this.bySigning.set(one.signedAs, [...(this.bySigning.get(one.signedAs) ?? []), one]);
  }

  /** @throws {Error} when no client that ships would have sent this */
  find({ method = "GET", url = "/", headers }: IncomingMessage, body: string): Asked {
    const [, key = "", , region = "", service = ""] =
      /Credential=([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? "") ?? [];
    const those = this.bySigning.get(SAME_API[service] ?? service) ?? [];
    const place = { account: accountOf(key), region };
    const target = headers["x-amz-target"];
    if (typeof target === "string") {
      const name = target.split(".")[1];
      const operation = those.find((one) => one.name === name);
      if (operation) return { ...place, operation, input: JSON.parse(body || "{}") as object };
    }
    if (headers["content-type"] === "application/x-www-form-urlencoded") {
      const input = Object.fromEntries(new URLSearchParams(body));
      const operation = those.find((one) => one.name === input["Action"] && one.version === input["Version"]);
      if (operation) return { ...place, operation, input };
    }
    const found = byRoute(those, method, url, headers.host ?? "");
    if (found) return { ...place, ...found, input: { ...found.input, ...parsed(body) } };
    throw new Error(`who asks ${service} for ${method} ${url} ${body.slice(0, 100)}?`);
  }
}

/** What is signed under a name of its own. */
const SAME_API: Readonly<Record<string, string>> = { s3express: "s3" };

/** Access keys of the bench end in their account's number. */
const accountOf = (key: string) => key.slice(-12);

const parsed = (body: string): object => (body.startsWith("{") ? (JSON.parse(body) as object) : {});

function byRoute(those: readonly Operation[], method: string, url: string, host: string) {
  const { pathname, searchParams } = new URL(url, "http://sim");
  const query = Object.fromEntries(searchParams);
  const isS3 = /^s3[.-]/.test(host) || !/[a-z]/.test(host);
  const fits = those.flatMap((operation) => {
    const { route, client } = operation;
    if (route?.method !== method || !route.query.every((one) => has(query, one))) return [];
    const bucket = client === "s3" && isS3 ? pathname.split("/")[1]! : undefined;
    const match = route.path.exec(bucket ? pathname.slice(bucket.length + 1) || "/" : pathname);
    if (!match) return [];
    const labels = route.labels.map((label, i) => [label, decodeURIComponent(match[i + 1]!)] as const);
    return [{ operation, input: { ...query, ...Object.fromEntries(labels), ...(bucket && { Bucket: bucket }) } }];
  });
  return fits.sort((a, b) => b.operation.route!.query.length - a.operation.route!.query.length)[0];
}

const has = (query: Readonly<Record<string, string>>, literal: string) => {
  const [name, value] = literal.split("=") as [string, string?];
  return name in query && (value === undefined || query[name] === value);
};
