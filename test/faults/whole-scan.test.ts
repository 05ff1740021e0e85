import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Finding } from "../../src/model/index.ts";
import { type Moto, motoMissing } from "../e2e/moto.ts";
import { dice } from "../noise/shapes.ts";
import { type Exchange, type Proxy, startProxy } from "./broken-proxy.ts";
import { compare } from "./compare.ts";
import { emulated, scanned } from "./emulated.ts";

const missing = motoMissing();
if (missing && process.env["CI"]) throw new Error(missing);
if (missing) console.warn(`\n!!! TESTS OF FAULTS IN WHOLE SCANS SKIPPED: ${missing}\n`);

/** Another start: FAULT_SEED=7 npx vitest run test/faults */
const SEED = Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000);

/** The beginning of an answer, and then nothing more. */
function breakOff({ response }: Exchange): void {
  response.writeHead(200, { "content-type": "text/xml", "content-length": "5000" });
  response.write('<?xml version="1.0"?><DescribeResponse><item>', () => response.socket?.destroy());
}

const BREAKS: readonly ((exchange: Exchange) => void)[] = [
  ({ refuse }) => refuse(500, "InternalFailure"),
  ({ refuse }) => refuse(503, "SlowDown"),
  ({ refuse }) => refuse(400, "ThrottlingException"),
  ({ refuse }) => refuse(403, "AccessDenied"),
  ({ response }) => response.writeHead(429).end(),
  ({ response }) => response.socket?.destroy(),
  breakOff,
  ({ response }) => response.writeHead(200, { "content-type": "text/xml" }).end("<Answer><ite"),
  ({ response }) => response.writeHead(200).end(),
];

/** Whose logging is off is told, though a bucket that cannot be read might be the one whose logs it receives. */
const ANYWAY = /^skip became fail: s3-bucket-access-logs-off /;

const isSignIn = ({ operation }: Exchange) => /^(GetCallerIdentity|DescribeRegions)$/.test(operation);

describe.skipIf(missing)("a whole scan of an emulated account", () => {
  let moto: Moto;
  let proxy: Proxy | undefined;
  let clean: readonly Finding[];
  const through = async (meddle: (exchange: Exchange) => void) => {
    proxy = await startProxy(moto.endpoint, meddle);
    vi.stubEnv("AWS_ENDPOINT_URL", proxy.endpoint);
  };
  const lies = (found: readonly Finding[]) => compare(clean, found, () => true).lies.filter((lie) => !ANYWAY.test(lie));

  beforeAll(async () => {
    moto = await emulated();
    vi.stubEnv("AWS_ENDPOINT_URL", moto.endpoint);
    clean = await scanned();
    expect(clean.filter(({ outcome }) => outcome === "fail").length).toBeGreaterThan(20);
  }, 180_000);
  beforeEach(() => {
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  });
  afterEach(async () => {
    await proxy?.stop();
    proxy = undefined;
    vi.unstubAllEnvs();
  });
  afterAll(() => moto?.stop());

  it("tells no lie when three of ten requests fail", async () => {
    console.info(`FAULT_SEED=${SEED}`);
    const roll = dice(SEED);
    let broken = 0;
    await through((exchange) => {
      if (isSignIn(exchange) || roll() >= 0.3) return exchange.pass();
      broken++;
      BREAKS[Math.floor(roll() * BREAKS.length)]!(exchange);
    });
    const found = await scanned();
    expect(lies(found)).toEqual([]);
    expect(broken).toBeGreaterThan(20);
    expect(found.filter(({ outcome }) => outcome === "unknown").length).toBeGreaterThan(0);
  }, 120_000);

  it("says the same when every request fails once", async () => {
    const seen = new Set<string>();
    await through((exchange) => {
      const { request, operation } = exchange;
      const key = `${operation} ${request.url}`;
      if (seen.has(key)) return exchange.pass();
      seen.add(key);
      // Denials and malformed answers are no faults of a moment: nobody asks again.
      const passing = [0, 1, 2, 4, 5].map((i) => BREAKS[i]!);
      passing[seen.size % passing.length]!(exchange);
    });
    const found = await scanned({}, 4);
    expect(lies(found)).toEqual([]);
    expect(found.length).toBe(clean.length);
    expect(found.filter(({ outcome }) => outcome === "unknown")).toEqual(
      clean.filter(({ outcome }) => outcome === "unknown"),
    );
  }, 120_000);

  it("says the same when this machine's clock is an hour slow", async () => {
    const there = () => new Date(Date.now() + 3_600_000);
    let refused = 0;
    await through((exchange) => {
      const { request, response, refuse } = exchange;
      const signed = String(request.headers["x-amz-date"]).replace(/^(....)(..)(..T..)(..)/, "$1-$2-$3:$4:");
      const skew = Math.abs(Date.parse(signed) - there().getTime());
      if (skew < 300_000) return exchange.pass();
      refused++;
      response.setHeader("date", there().toUTCString());
      refuse(403, "RequestTimeTooSkewed");
    });
    const found = await scanned();
    expect(refused).toBeGreaterThan(0);
    expect({ lies: lies(found), length: found.length }).toEqual({ lies: [], length: clean.length });
  }, 120_000);

  it("stops asking when the token expires in the middle, and says what it does not know", async () => {
    let [asked, refused] = [0, 0];
    await through((exchange) => {
      if (isSignIn(exchange) || ++asked < 60) return exchange.pass();
      refused++;
      exchange.refuse(403, "ExpiredToken");
    });
    const found = await scanned();
    const reasons = new Set(found.flatMap(({ unread }) => (unread ? [unread.reason] : [])));
    expect(lies(found)).toEqual([]);
    expect(reasons).toContain("expired");
    expect(refused).toBeLessThan(60);
  }, 120_000);

  it("goes on with the next token when the credentials are of the kind that is renewed", async () => {
    let [asked, renewals] = [0, 0];
    const credentials = async () => {
      renewals++;
      const accessKeyId = asked < 60 ? "first" : "second";
      return { accessKeyId, secretAccessKey: "s", sessionToken: "t", expiration: new Date(Date.now() + 60_000) };
    };
    let refused = 0;
    await through((exchange) => {
      const isOld = String(exchange.request.headers.authorization).includes("Credential=first/");
      // Those that are under way at the change are forgiven, as AWS does not end a token a second early.
      if (isSignIn(exchange) || ++asked < 100 || !isOld) return exchange.pass();
      refused++;
      exchange.refuse(403, "ExpiredToken");
    });
    const found = await scanned({ credentials });
    expect({ lies: lies(found), length: found.length, refused }).toEqual({
      lies: [],
      length: clean.length,
      refused: 0,
    });
    expect(renewals).toBeGreaterThan(1);
  }, 120_000);
});
