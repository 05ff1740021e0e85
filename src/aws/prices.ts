/**
 * Which reads AWS charges for. Most APIs cost nothing; of these a scan takes so little that a few cents are much, but
 * nobody should have to guess. Prices are those of US East (N. Virginia); other regions differ by a little.
 */

/** What AWS asks for so many units of one thing. */
export interface Price {
  /** US dollars. */
  readonly usd: number;
  /** For so many units. */
  readonly per: number;
  readonly unit: "request" | "metric";
  /** Units that are free in each month, for the whole account; whether any are left is not known. */
  readonly freeEachMonth: number;
  readonly source: string;
}

const AWS = "https://aws.amazon.com";
const MILLION = 1_000_000;

const S3 = { unit: "request", freeEachMonth: 0, per: 1000, source: `${AWS}/s3/pricing/` } as const;
const GLUE: Price = {
  ...{ usd: 1, per: MILLION, unit: "request", freeEachMonth: MILLION },
  source: `${AWS}/glue/pricing/`,
};

/** By the SDK's client, then by operation; `*` is every other. */
const PRICES: Readonly<Record<string, Readonly<Record<string, Price>>>> = {
  // Counted by the metrics asked for, whatever the number of requests; the free tier leaves this one out.
  cloudwatch: {
    GetMetricData: { usd: 0.01, per: 1000, unit: "metric", freeEachMonth: 0, source: `${AWS}/cloudwatch/pricing/` },
  },
  // Requests to the Data Catalog; those about jobs, connections and transforms are free.
  glue: { GetDatabases: GLUE, GetTables: GLUE },
  kms: {
    "*": { usd: 0.03, per: 10_000, unit: "request", freeEachMonth: 20_000, source: `${AWS}/kms/pricing/` },
  },
  s3: {
    ListBuckets: { ...S3, usd: 0.005 },
    ListDirectoryBuckets: { ...S3, usd: 0.005 },
    // "GET, SELECT, and all other requests".
    "*": { ...S3, usd: 0.0004 },
  },
  "secrets-manager": {
    "*": { usd: 0.05, per: 10_000, unit: "request", freeEachMonth: 0, source: `${AWS}/secrets-manager/pricing/` },
  },
  sns: { "*": { usd: 0.5, per: MILLION, unit: "request", freeEachMonth: MILLION, source: `${AWS}/sns/pricing/` } },
  sqs: { "*": { usd: 0.4, per: MILLION, unit: "request", freeEachMonth: MILLION, source: `${AWS}/sqs/pricing/` } },
};

/**
 * What AWS charges for an operation; undefined where nothing is published, which is to say free.
 * @param client npm package of the SDK client
 * @param operation as AWS writes it: `GetMetricData`
 */
export function priceOf(client: string, operation: string): Price | undefined {
  const prices = PRICES[client.replace(/^@aws-sdk\/client-/, "")];
  return prices?.[operation] ?? prices?.["*"];
}
