import { setMaxListeners } from "node:events";
import type { AwsCredentialIdentityProvider, RetryStrategyV2 } from "@smithy/types";
import { partitionOf } from "../../aws/partition.ts";
import {
  type Account,
  type Answer,
  assertRead,
  type Call,
  LOCAL,
  NotARead,
  operationName,
  type Source,
  Unread,
} from "../../model/index.ts";
import { admitted } from "../admission.ts";
import { readLocal } from "../local.ts";
import type { Traffic } from "../traffic.ts";
import { accountOf, signIn, type SignedIn } from "./account.ts";
import { ClientPool } from "./client-pool.ts";
import { clientLoader } from "./client-loader.ts";
import { classify } from "./errors.ts";
import { exchange } from "./exchange.ts";
import { Lanes } from "./lanes.ts";
import { leavingThrottles } from "./leave-throttles.ts";
import { offers } from "./offered.ts";
import { Pace, type PaceOptions } from "./pace.ts";
import { MOST_SOCKETS, sharedHandler } from "./handler.ts";
import { whenReady } from "./pending.ts";
import { type RequestWatch, watchRequests } from "./watch.ts";

/** What may be known only when the config and the rules have been loaded: see `prepare`. */
export interface Preparation {
  /** Regions to scan; all that the account has enabled when absent. */
  readonly regions?: readonly string[] | undefined;
  /** Folders whose node_modules may hold clients of services that do not ship with cloud-audit. */
  readonly clientRoots?: readonly string[];
}

export interface LiveOptions extends Preparation {
  readonly credentials: AwsCredentialIdentityProvider;
  /** The region of the user's configuration: where the account is asked who it is. */
  readonly region: string;
  readonly envFiles?: readonly string[];
  /** The folder that names of local files start from; by default the process's own. */
  readonly cwd?: string;
  readonly now: () => Date;
  readonly abort?: AbortSignal;
  /** How often a call that fails is sent again; by default as the SDK does. */
  readonly retryStrategy?: RetryStrategyV2 & { maxAttempts?(): Promise<number> };
  /** How AWS's rate limits are kept, and how much of them is left to others. */
  readonly pace?: Pick<PaceOptions, "headRoom" | "clock" | "watch">;
  /** Told of each request; for statistics. */
  readonly watch?: RequestWatch | undefined;
}

/** AWS itself. The only source that sends requests. */
export class Live implements Source {
  readonly origin = "live";
  readonly readAt: Date;
  readonly envFiles: readonly string[];
  private options: LiveOptions;
  private signedIn: Promise<SignedIn> | undefined;
  private readonly handler = sharedHandler();
  private readonly lanes = new Lanes();
  private readonly pace: Pace;
  private readonly pool: ClientPool;
  private readonly isElsewhere = offers((call) => this.send(call));
  private readonly ending = new AbortController();
  private readonly abort: AbortSignal;
  private stopped: Unread["detail"] | undefined;

  constructor(options: LiveOptions) {
    this.options = options;
    this.readAt = options.now();
    this.envFiles = options.envFiles ?? [];
    const { credentials, retryStrategy, pace, abort, watch } = options;
    this.abort = AbortSignal.any([this.ending.signal, ...(abort ? [abort] : [])]);
    // Every request in flight listens to it.
    setMaxListeners(0, this.abort);
    this.pace = new Pace({
      ...pace,
      abort: this.abort,
      ...(retryStrategy?.maxAttempts && { tries: () => retryStrategy.maxAttempts!() }),
    });
    this.pool = new ClientPool({
      credentials,
      handler: this.handler,
      load: clientLoader(() => this.options.clientRoots ?? []),
      watch: watch && ((client, service) => watchRequests(client, service, watch)),
      // Asked for by each client: the SDK's quota of retries is one client's.
      get retryStrategy() {
        return leavingThrottles(retryStrategy);
      },
    });
  }

  /** Asks AWS who we are; resolves when the question has left, or cannot. `accounts` has the answer. */
  async signIn(): Promise<void> {
    await Promise.race([this.handler.left, this.whoWeAre()]);
  }

  prepare(preparation: Preparation): void {
    this.options = { ...this.options, ...preparation };
  }

  async accounts(): Promise<readonly Account[]> {
    const { region, regions } = this.options;
    return [accountOf(await this.whoWeAre(), { partition: partitionOf(region), regions })];
  }

  private whoWeAre(): Promise<SignedIn> {
    return (this.signedIn ??= signIn((call) => this.send(call), this.options.region, this.handler.left));
  }

  async send(call: Call): Promise<Answer> {
    assertRead(call.read.service, call.read.operation, call.input);
    if (call.read.service.name === LOCAL) return readLocal(call, this.options.cwd);
    const { pace, abort } = this.options;
    // First the bucket, then the lane: who waits for the one takes no place in the other.
    return whenReady(call, { clock: pace?.clock, abort }, () =>
      this.pace.run(call, (leaves) =>
        this.lanes.run(laneOf(call), socketsFor(call), () => {
          leaves();
          return this.request(call);
        }),
      ),
    );
  }

  /** What waits for its turn. */
  readonly traffic: Traffic = {
    backlog: () => [...this.pace.backlog(), ...this.lanes.backlog()],
    queues: (call) => [...this.pace.queues(call), this.lanes.queue(laneOf(call), socketsFor(call))],
  };

  private async request(call: Call): Promise<Answer> {
    this.refuseWhenStopped(call);
    try {
      const { client, module } = await this.pool.get(call.read.service, call.region, call.read.operation);
      const { command, answer } = exchange(module, call);
      const raw = await client.send(command, { abortSignal: this.abort });
      this.pace.again(call, raw);
      const { output, ...next } = answer(raw);
      return { output: await admitted(call.read, output as object), ...next };
    } catch (error) {
      if (error instanceof NotARead) throw error;
      this.pace.again(call, error);
      const unread = await this.told(error instanceof Unread ? error : classify(error, call), call);
      // Once the credentials have run out every further call would fail the same way.
      if (unread.detail.reason === "expired") this.stop(unread);
      throw unread;
    }
  }

  async close(): Promise<void> {
    this.ending.abort();
    this.pace.open();
    this.handler.destroy();
  }

  /** A service without an endpoint may be missing there by AWS's own word: then there is nothing to read. */
  private async told(unread: Unread, call: Call): Promise<Unread> {
    const { detail } = unread;
    if (detail.reason !== "service-not-in-region" || !(await this.isElsewhere(call))) return unread;
    const message = `AWS does not offer ${detail.service} in ${call.region}`;
    return new Unread({ ...detail, reason: "not-offered", code: "NotOffered", message });
  }

  private stop({ detail }: Unread): void {
    this.stopped = detail;
    this.pace.open();
  }

  private refuseWhenStopped({ account, region, read }: Call): void {
    const place = { account, region, service: read.service.name, operation: operationName(read) };
    if (this.stopped) throw new Unread({ ...this.stopped, ...place });
    if (this.abort.aborted)
      throw new Unread({
        ...place,
        reason: "interrupted",
        code: "Interrupted",
        message: "the scan was stopped before this was read",
      });
  }
}

/**
 * Each bucket is asked a dozen things by itself and S3 answers thousands a second, so it gets more. Six a host keep
 * services that publish no limit from refusing.
 */
const socketsFor = ({ read }: Pick<Call, "read">) => (read.service.client === "@aws-sdk/client-s3" ? MOST_SOCKETS : 6);

const laneOf = ({ region, read }: Pick<Call, "region" | "read">) => `${read.service.name} ${region}`;
