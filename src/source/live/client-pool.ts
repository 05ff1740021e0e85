import type { AwsCredentialIdentityProvider, RetryStrategy, RetryStrategyV2 } from "@smithy/types";
import { assertRead, type Service } from "../../model/index.ts";
import { collectAnswer } from "./answer-form.ts";
import type { ClientModule, SdkClient } from "./client-module.ts";
import type { LoadClient } from "./client-loader.ts";
import type { Handler } from "./handler.ts";
import { readInPieces } from "./pieces.ts";
import { silentClient } from "./silent.ts";

export interface PoolOptions {
  readonly credentials: AwsCredentialIdentityProvider;
  readonly handler: Handler;
  readonly retryStrategy?: RetryStrategy | RetryStrategyV2;
  readonly load: LoadClient;
  /** Hooked into each client; for statistics. */
  readonly watch?: ((client: SdkClient, service: Service) => void) | undefined;
}

/** One client per service and region, made when its first call comes. */
export class ClientPool {
  private readonly options: PoolOptions;
  private readonly clients = new Map<ClientModule, Map<string, SdkClient>>();

  constructor(options: PoolOptions) {
    this.options = options;
  }

  async get(service: Service, region: string, operation: string): Promise<{ client: SdkClient; module: ClientModule }> {
    const module = await this.options.load(service, operation);
    const regional = this.clients.get(module) ?? new Map<string, SdkClient>();
    this.clients.set(module, regional);
    const client = regional.get(region) ?? this.make(module, service, region);
    regional.set(region, client);
    return { client, module };
  }

  private make(module: ClientModule, service: Service, region: string): SdkClient {
    const { credentials, handler: requestHandler, retryStrategy } = this.options;
    const client = new module.Client({
      region,
      credentials,
      requestHandler,
      ...(retryStrategy ? { retryStrategy } : { maxAttempts: MAX_ATTEMPTS }),
      streamCollector: collectAnswer,
      cacheMiddleware: true,
      logger: silentClient,
      // Path-style addresses need one host a region where the other style needs one for each bucket, each with its
      // own DNS question and TLS connection; they also work with every endpoint override.
      ...(service.client === S3 && { forcePathStyle: true }),
      // We call each queue, bucket and region where it is.
      useQueueUrlAsEndpoint: false,
      // One host a region also where a service could give each account its own.
      accountIdEndpointMode: "disabled",
      defaultsMode: "standard",
      userAgentAppId: "cloud-audit",
    } as never);
    client.middlewareStack.add(readGuard(service), {
      step: "initialize",
      name: "cloudAuditReadGuard",
      priority: "high",
    });
    readInPieces(client.config.protocol);
    if (service.client === S3_CONTROL) keepOverriddenHost(client);
    this.options.watch?.(client, service);
    return client;
  }
}

const S3 = "@aws-sdk/client-s3";
const S3_CONTROL = "@aws-sdk/client-s3-control";

// The SDK's standard mode waits at most 20 s between attempts; throttled lists recover within these.
const MAX_ATTEMPTS = 6;

type Next = (args: { input: object; request?: { hostname?: string } }) => Promise<unknown>;

/** The second of the two read-only walls: nothing but a read is ever signed, whatever a declaration said. */
function readGuard(service: Service) {
  return (next: Next, { commandName = "" }: { commandName?: string }) =>
    (args: Parameters<Next>[0]) => {
      const operation = commandName.replace(/Command$/, "");
      assertRead(service, operation.charAt(0).toLowerCase() + operation.slice(1), args.input);
      return next(args);
    };
}

/**
 * S3 Control puts the account before the host, which no overridden endpoint can answer to: for those the address is
 * taken as it is.
 */
function keepOverriddenHost(client: SdkClient): void {
  const { config } = client;
  const ofAws = config.endpointProvider;
  config.endpointProvider = (parameters, context) => {
    const { Endpoint, Region } = parameters as { Endpoint?: string; Region?: string };
    if (!Endpoint) return ofAws(parameters, context);
    const scheme = { name: "sigv4", signingName: "s3", signingRegion: Region, disableDoubleEncoding: true };
    return { url: new URL(Endpoint), headers: {}, properties: { authSchemes: [scheme] } };
  };
}
