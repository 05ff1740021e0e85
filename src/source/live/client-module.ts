import type { Pagination } from "./pagination.ts";
import type { Protocol } from "./pieces.ts";

type Constructor<T> = new (input: never) => T;

/** What is used of an SDK client: send, and the place where a handler can be hooked in before a request is signed. */
export interface SdkClient {
  send(command: unknown, options?: { abortSignal?: AbortSignal }): Promise<object>;
  readonly config: {
    endpointProvider: (parameters: object, context?: object) => object;
    readonly protocol?: Protocol;
  };
  readonly middlewareStack: { add(middleware: unknown, options: object): void };
  destroy(): void;
}

/** One SDK client and the operations used of it; loaded when its first call is made. */
export interface ClientModule {
  readonly Client: Constructor<SdkClient>;
  readonly commands: Readonly<Record<string, Constructor<unknown>>>;
  readonly pagination: Readonly<Record<string, Pagination>>;
}

/** Loads a client module. */
export type ClientLoader = () => Promise<ClientModule>;
