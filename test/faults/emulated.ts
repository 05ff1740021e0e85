import { ConfiguredRetryStrategy } from "@smithy/util-retry";
import { rules } from "../../rules/index.ts";
import type { AnyRule, Finding } from "../../src/model/index.ts";
import { Live, type LiveOptions } from "../../src/source/live/index.ts";
import { areas } from "../e2e/areas/index.ts";
import { type Moto, startMoto } from "../e2e/moto.ts";
import { seedNetwork } from "../e2e/seed/network.ts";
import { hurrying } from "./hurrying.ts";
import { scan } from "./scan.ts";

/** Parts of the end-to-end account that are soon made, and speak every protocol. */
const PARTS = new Set(["storage", "messaging", "nosql", "network"]);
const SERVICES = /^(s3|sqs|sns|dynamodb|kms|ec2|logs|lambda|elbv2|route53|secretsmanager)-/;

/** The rules that are asked of it. */
export const some: readonly AnyRule[] = rules.filter(({ id }) => SERVICES.test(id));

export async function emulated(): Promise<Moto> {
  const moto = await startMoto();
  const credentials = { accessKeyId: "testing", secretAccessKey: "testing" };
  const config = { endpoint: moto.endpoint, region: "eu-west-1", credentials };
  const labels = new Map<string, string>();
  const network = await seedNetwork(config, labels);
  for (const area of areas.filter(({ name }) => PARTS.has(name))) await area.seed(config, network, labels);
  return moto;
}

/** A whole scan of what stands at AWS_ENDPOINT_URL, in which no pause takes any time. */
export async function scanned(options: Partial<LiveOptions> = {}, attempts = 3): Promise<readonly Finding[]> {
  const live = new Live({
    credentials: async () => ({ accessKeyId: "testing", secretAccessKey: "testing" }),
    region: "eu-west-1",
    regions: ["eu-west-1"],
    now: () => new Date(),
    retryStrategy: new ConfiguredRetryStrategy(attempts, () => 0),
    pace: { clock: hurrying() },
    ...options,
  });
  try {
    return await scan(some, live);
  } finally {
    await live.close();
  }
}
