import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfiguredRetryStrategy } from "@smithy/util-retry";
import nock from "nock";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { type Ask, asker, type Asked } from "../../../src/collect/ask.ts";
import type { Call, Read } from "../../../src/model/index.ts";
import { Live, type LiveOptions } from "../../../src/source/live/index.ts";

const root = join(import.meta.dirname, "..", "..", "..");
export const REGION = "eu-west-1";
export const ACCOUNT = "111122223333";

/** A recorded answer of AWS. */
export const answer = (file: string): string => readFileSync(join(root, "fixtures", "http", file), "utf8");

export const XML = { "content-type": "text/xml" };
export const JSON_1_1 = { "content-type": "application/x-amz-json-1.1" };
export const REST_JSON = { "content-type": "application/json" };

/** Every request that no answer was prepared for; a test that has any has failed. */
export const unexpected: string[] = [];
const note = ({ method, path, host = "" }: { method?: string; path?: string; host?: string }) => {
  // Tests may ask servers of their own, on the loopback.
  if (!/^(127\.0\.0\.1|localhost)\b/.test(host)) unexpected.push(`${method} ${host}${path}`);
};

/** Cuts a test off from the network, and from the machine's own AWS settings. */
export function isolated(): void {
  beforeEach(() => {
    for (const name of Object.keys(process.env))
      if (/^(AWS_|https?_proxy$|no_proxy$|all_proxy$)/i.test(name)) vi.stubEnv(name, undefined);
    vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true");
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
    vi.stubEnv("AWS_CONFIG_FILE", join(root, "test", "no-such-file"));
    vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", join(root, "test", "no-such-file"));
    unexpected.length = 0;
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
    nock.emitter.on("no match", note);
  });
  afterEach(() => {
    nock.emitter.off("no match", note);
    const pending = nock.pendingMocks();
    nock.abortPendingRequests();
    nock.cleanAll();
    nock.enableNetConnect();
    vi.unstubAllEnvs();
    expect(unexpected).toEqual([]);
    expect(pending).toEqual([]);
  });
}

/** The live source with made-up credentials, and no waiting between attempts. */
export function live(options: Partial<LiveOptions> = {}, attempts = 3): Live {
  return new Live({
    credentials: async () => ({ accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token" }),
    region: REGION,
    now: () => new Date("2026-06-15T12:00:00Z"),
    clientRoots: [join(root, "package.json")],
    retryStrategy: new ConfiguredRetryStrategy(attempts, () => 0),
    ...options,
  });
}

/** Asks the live source, all pages. */
export const asks = (source: Live): Ask => asker((call: Call) => source.send(call));

/** Asks for one read in a region. */
export function ask<From, Value>(
  read: Read<From, Value>,
  { from = {} as From, source = live(), region = REGION }: { from?: From; source?: Live; region?: string } = {},
): Promise<Asked<Value>> {
  return asks(source)({ account: ACCOUNT, region }, read, from);
}

/** The body of a query request, by its parameters. */
export const query = (wanted: Record<string, string | undefined>) => (body: Record<string, string>) =>
  Object.entries(wanted).every(([name, value]) => body[name] === value);
