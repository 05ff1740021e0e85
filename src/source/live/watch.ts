import type { Readable } from "node:stream";
import type { Service } from "../../model/index.ts";
import type { SdkClient } from "./client-module.ts";

/** A request that was answered, or failed on its way. */
export interface Request {
  readonly service: Service;
  /** As AWS writes it: `DescribeInstances`. */
  readonly operation: string;
  /** From when it was handed to a socket until the last byte was here. */
  readonly ms: number;
  /** Of the answer's body. */
  readonly bytes: number;
  /** The SDK sent it again after the same call had failed. */
  readonly again: boolean;
}

/** Told of each request; for statistics. */
export interface RequestWatch {
  requested(request: Request): void;
}

interface Context {
  readonly commandName?: string;
}
interface Args {
  readonly request?: { readonly headers?: Readonly<Record<string, string>> };
}
type Next = (args: Args) => Promise<{ readonly response?: { readonly body?: Readable } }>;

/** Hangs a watch between the SDK and the network, where every attempt of every call comes by. */
export function watchRequests({ middlewareStack }: SdkClient, service: Service, watch: RequestWatch): void {
  const middleware =
    (next: Next, { commandName = "" }: Context) =>
    async (args: Args) => {
      const operation = commandName.replace(/Command$/, "");
      const again = /attempt=(\d+)/.exec(args.request?.headers?.["amz-sdk-request"] ?? "")?.[1] !== "1";
      const began = performance.now();
      const ended = (bytes: number) =>
        watch.requested({ service, operation, again, bytes, ms: performance.now() - began });
      try {
        const answered = await next(args);
        const body = answered.response?.body;
        if (body?.readable) countBytes(body, ended);
        else ended(0);
        return answered;
      } catch (error) {
        ended(0);
        throw error;
      }
    };
  middlewareStack.add(middleware, { step: "deserialize", name: "cloudAuditWatch", priority: "low" });
}

// A listener for data would set the stream going before its reader is there; what is pushed into it can be counted.
function countBytes(body: Readable, done: (bytes: number) => void): void {
  let bytes = body.readableLength;
  const push = body.push.bind(body);
  body.push = (chunk: Buffer | null, ...rest) => {
    if (chunk) bytes += chunk.length;
    return push(chunk, ...rest);
  };
  let open = true;
  const end = () => {
    if (open) done(bytes);
    open = false;
  };
  body.once("end", end).once("close", end);
}
