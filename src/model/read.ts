import { assertRead } from "./read-only.ts";

/** A service as its declarations name it; `client` is the package that speaks its protocol. */
export interface Service {
  /** Short name as users type it: `rds`, `elbv2`, `s3control`. */
  readonly name: string;
  /** npm package of the SDK client. */
  readonly client: string;
  /** Prefix of the service's IAM actions. */
  readonly iam: string;
}

/**
 * One declared read: the operation, how its input is made from what is known (`From`), what may enter,
 * and the value it yields. Lists of a paged operation yield arrays, which are joined over the pages.
 */
export interface Read<From = never, Value = unknown> {
  readonly service: Service;
  /** The operation's name in the SDK's aggregated client: `describeDBInstances`. */
  readonly operation: string;
  /** IAM actions that the caller needs. */
  readonly actions: readonly string[];
  /** `readAt` is the moment of the scan (or of its recording), for the few reads that ask for a span of time. */
  readonly input: (from: From, readAt?: Date) => object;
  /** Drops or masks what must not enter: it runs on the raw answer, before anything is kept or recorded. */
  readonly admit?: (output: never) => unknown;
  readonly value: (admitted: never, from: From) => Value;
  /** The value where it is known without asking, so that no call is made; undefined: ask. */
  readonly known?: (from: From) => Value | undefined;
  /** Error codes that mean "not configured", and the value that stands for it. */
  readonly absent?: { readonly errors: readonly string[]; readonly value: Value };
  /** Error codes that mean "still being made": the live source asks again, with back-off, for two minutes at most. */
  readonly pending?: readonly string[];
  /** Items asked for in a page, where the operation pages. */
  readonly pageSize?: number;
  /** The first page is answer enough: it is asked whether there is anything at all. The value gets its page token too. */
  readonly firstPageOnly?: true;
  /** The one region that answers, where that is another than the resource's or the partition's home. */
  readonly region?: string;
}

/** The operation as AWS's documentation writes it: `DescribeDBInstances`. */
export const operationName = ({ operation }: Pick<Read, "operation">): string =>
  `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;

/** A read that takes up to `size` resources in one call and yields one value for each, in their order. */
export interface Batched<From, Value> {
  readonly size: number;
  readonly read: Read<readonly From[], readonly Value[]>;
}

// The promise-returning overloads of an aggregated SDK client method.
type Call<F> = F extends {
  (input: infer I, options?: any): Promise<infer O>;
  (input: any, cb: any): void;
  (input: any, options: any, cb: any): void;
}
  ? { input: NonNullable<I>; output: O }
  : F extends {
        (): Promise<any>;
        (input: infer I, options?: any): Promise<infer O>;
        (input: any, cb: any): void;
        (input: any, options: any, cb: any): void;
      }
    ? { input: NonNullable<I>; output: O }
    : F extends { local(input: infer I): Promise<infer O> }
      ? { input: I; output: O }
      : never;

type Verb = "describe" | "list" | "get" | "batchGet" | "batchDescribe" | "head" | "lookup" | "search" | "simulate";
/** How operations that only read are named; what may really be sent is decided by `assertRead`. */
type ReadName = `${Verb}${Capitalize<string>}` | "generateCredentialReport";
type IsOperation<F, K> = K extends ReadName
  ? [Call<F>] extends [never]
    ? never
    : K
  : F extends { local: any }
    ? K
    : never;

export type OperationOf<C> = { [K in keyof C]: IsOperation<C[K], K> }[keyof C] & string;
export type OutputOf<C, K extends keyof C> = Call<C[K]>["output"];
export type InputOf<C, K extends keyof C> = Call<C[K]>["input"];

/** Declares reads of one service. */
export interface Reader<C> {
  <From, K extends OperationOf<C>, Value, Admitted = OutputOf<C, K>>(
    operation: K,
    spec: {
      input?: (from: From, readAt: Date) => InputOf<C, K>;
      admit?: (output: OutputOf<C, K>) => Admitted | Promise<Admitted>;
      value: (admitted: NoInfer<Admitted>, from: From) => Value;
      actions?: readonly string[];
      known?: (from: From) => NoInfer<Value> | undefined;
      absent?: { errors: readonly string[]; value: NoInfer<Value> };
      pending?: readonly string[];
      pageSize?: number;
      firstPageOnly?: true;
      region?: string;
    },
  ): Read<From, Value>;
}

/**
 * Declares a service, and gives the reader that declares its reads: `const rds = service<RDS>("rds")`.
 * @param name short name as users type it
 * @param options `client`: the npm package of the SDK client, by default `@aws-sdk/client-<name>`;
 *   `iam`: the prefix of its IAM actions, by default the name
 * @throws {NotARead} when a declared operation could change something or returns data
 */
export function service<C>(name: string, options: { client?: string; iam?: string } = {}): Reader<C> {
  const declared: Service = { name, client: options.client ?? `@aws-sdk/client-${name}`, iam: options.iam ?? name };
  return (operation, { input = () => ({}), actions, ...rest }) => {
    assertRead(declared, operation);
    const action = `${declared.iam}:${operationName({ operation })}`;
    return { service: declared, operation, actions: actions ?? [action], input, ...rest } as never;
  };
}
