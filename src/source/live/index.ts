import type { AwsCredentialIdentityProvider, RetryStrategy, RetryStrategyV2 } from "@smithy/types";
import { partitionOf } from "../../aws/partition.ts";
import { type Account, type Answer, type Call, NotARead, type Source, Unread } from "../../model/index.ts";
import { readLocal } from "../local.ts";
import { findAccount } from "./account.ts";
import { ClientPool } from "./client-pool.ts";
import type { ClientModule } from "./client-module.ts";
import { clientLoader } from "./client-loader.ts";
import { classify } from "./errors.ts";
import { sharedHandler } from "./handler.ts";

export interface LiveOptions {
  readonly credentials: AwsCredentialIdentityProvider;
  /** The region of the user's configuration: where the account is asked who it is. */
  readonly region: string;
  /** Regions to scan; all that the account has enabled when absent. */
  readonly regions?: readonly string[];
  readonly envFiles?: readonly string[];
  readonly now: () => Date;
  readonly abort?: AbortSignal;
  readonly retryStrategy?: RetryStrategy | RetryStrategyV2;
  /** Folders whose node_modules may hold clients of services that do not ship with cloud-audit. */
  readonly clientRoots?: readonly string[];
}

/** AWS itself. The only source that sends requests. */
export class Live implements Source {
  readonly origin = "live";
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  private readonly options: LiveOptions;
  private readonly handler = sharedHandler();
  private readonly pool: ClientPool;
  private stopped: Unread["detail"] | undefined;

  constructor(options: LiveOptions) {
    this.options = options;
    this.readAt = options.now();
    this.envFiles = options.envFiles ?? [];
    const { credentials, retryStrategy, clientRoots = [] } = options;
    this.pool = new ClientPool({
      credentials,
      handler: this.handler,
      load: clientLoader(clientRoots),
      ...(retryStrategy && { retryStrategy }),
    });
  }

  async accounts(): Promise<readonly Account[]> {
    const { region, regions } = this.options;
    return [await findAccount((call) => this.send(call), { region, partition: partitionOf(region), regions })];
  }

  async send(call: Call): Promise<Answer> {
    if (call.read.service.name === "local") return readLocal(call);
    this.refuseWhenStopped(call);
    try {
      const { client, module } = await this.pool.get(call.read.service, call.region, call.read.operation);
      const { abort } = this.options;
      const output = await client.send(command(module, call), abort ? { abortSignal: abort } : {});
      return await answer(module, call, output);
    } catch (error) {
      if (error instanceof NotARead) throw error;
      const unread = error instanceof Unread ? error : classify(error, call);
      // Once the credentials have run out every further call would fail the same way.
      if (unread.detail.reason === "expired") this.stopped = unread.detail;
      throw unread;
    }
  }

  async close(): Promise<void> {
    this.handler.destroy();
  }

  private refuseWhenStopped({ account, region, read }: Call): void {
    const { service, operation } = read;
    const place = {
      account,
      region,
      service: service.name,
      operation: operation[0]!.toUpperCase() + operation.slice(1),
    };
    if (this.stopped) throw new Unread({ ...this.stopped, ...place });
    if (this.options.abort?.aborted)
      throw new Unread({
        ...place,
        reason: "interrupted",
        code: "Interrupted",
        message: "the scan was stopped before this was read",
      });
  }
}

function command(module: ClientModule, { read, input, page }: Call): unknown {
  const { operation, pageSize } = read;
  const Command = module.commands[operation];
  if (!Command) throw new TypeError(`${read.service.client} has no operation ${operation}`);
  const pagination = module.pagination[operation];
  return new Command({
    ...(pagination?.size && pageSize && { [pagination.size]: pageSize }),
    ...input,
    ...(pagination && page !== undefined && { [pagination.input]: page }),
  } as never);
}

async function answer(module: ClientModule, { read }: Call, raw: object): Promise<Answer> {
  const { $metadata: _, ...output } = raw as Record<string, unknown>;
  const path = module.pagination[read.operation]?.output.split(".") ?? [];
  const next = path.length ? path.reduce<any>((at, name) => at?.[name], output) : undefined;
  const admitted = read.admit ? await read.admit(output as never) : output;
  return { output: admitted, ...(typeof next === "string" && next !== "" && { next }) };
}
