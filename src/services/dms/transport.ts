import type { DmsEndpoint } from "./endpoint.ts";

// To these DMS talks by AWS's own APIs, by HTTPS or by a connection that it encrypts itself: they have no SSL mode.
// https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html
const ALWAYS_ENCRYPTED: Readonly<Record<string, string>> = {
  s3: "Amazon S3",
  dynamodb: "DynamoDB",
  kinesis: "Kinesis",
  neptune: "Neptune",
  redshift: "Redshift",
  "redshift-serverless": "Redshift",
  timestream: "Timestream",
};

/** How DMS talks to an endpoint: `skip` says why there is nothing to judge, `plain` what leaves it unencrypted. */
export type Transport = { readonly skip: string } | { readonly plain: string | undefined };

export function transportOf(endpoint: DmsEndpoint): Transport {
  const { EngineName = "", IsReadOnly, SslMode = "none" } = endpoint;
  const always = ALWAYS_ENCRYPTED[EngineName];
  if (always) return { skip: `DMS always encrypts what it sends to ${always}` };
  if (IsReadOnly) return { skip: "AWS manages it for a zero-ETL integration" };
  if (EngineName === "redis") return { skip: "its own setting decides, which dms-endpoint-redis-plaintext judges" };
  if (EngineName === "elasticsearch" || EngineName === "opensearch")
    return { plain: endpoint.overHttp ? "its EndpointUri begins with http://" : undefined };
  if (EngineName === "kafka") {
    const { SecurityProtocol: protocol } = endpoint.KafkaSettings ?? {};
    if (protocol && protocol !== "plaintext") return { plain: undefined };
    return { plain: protocol ? "its SecurityProtocol is plaintext" : "it has no SecurityProtocol" };
  }
  return { plain: SslMode === "none" ? "its SSL mode is none" : undefined };
}
