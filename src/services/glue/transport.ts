import type { Connection } from "@aws-sdk/client-glue";

type Properties = NonNullable<Connection["ConnectionProperties"]>;

/** Whether a connection insists on TLS, and the property that says so. */
export interface Transport {
  /** `unknown`: its connector or its jobs decide. `none`: it opens a way into a VPC and leads to no database. */
  readonly tls: "enforced" | "not enforced" | "unknown" | "none";
  readonly by?: string;
}

/** Judges from the raw properties of a connection; the addresses among them may hold passwords and go no further. */
export function transportOf(type: string | undefined, properties: Properties): Transport {
  switch (type) {
    case "JDBC":
      return byUrl(properties, "JDBC_CONNECTION_URL", { tls: "not enforced", by: "JDBC_ENFORCE_SSL" });
    case "MONGODB":
      return byUrl(properties, "CONNECTION_URL", { tls: "unknown" });
    case "KAFKA":
      return { tls: is(properties.KAFKA_SSL_ENABLED, "false") ? "not enforced" : "enforced", by: "KAFKA_SSL_ENABLED" };
    case "NETWORK":
    case "VIEW_VALIDATION_ATHENA":
    case "VIEW_VALIDATION_REDSHIFT":
      return { tls: "none" };
    default:
      return { tls: "unknown" };
  }
}

const is = (value: string | undefined, wanted: string) => value?.trim().toLowerCase() === wanted;

function byUrl(properties: Properties, url: "JDBC_CONNECTION_URL" | "CONNECTION_URL", otherwise: Transport): Transport {
  if (is(properties.JDBC_ENFORCE_SSL, "true")) return { tls: "enforced", by: "JDBC_ENFORCE_SSL" };
  if (asksForTls(properties[url] ?? "")) return { tls: "enforced", by: url };
  return is(properties.JDBC_ENFORCE_SSL, "false") ? { tls: "not enforced", by: "JDBC_ENFORCE_SSL" } : otherwise;
}

/** How drivers are told to fail rather than to do without TLS. With MySQL's `useSSL` alone they may do without. */
const ASKING: readonly RegExp[] = [
  /[?&;]sslmode=(?:require|required|verify[-_](?:ca|full|identity))(?![\w-])/i,
  /[?&;](?:ssl|tls|encrypt|requiressl)=(?:true|yes|strict|mandatory)(?!\w)/i,
  /@tcps:\/\//i,
  /\(\s*protocol\s*=\s*tcps\s*\)/i,
  // These two need not be asked.
  /^mongodb\+srv:/i,
  /^jdbc:snowflake:/i,
];
const DOING_WITHOUT = /[?&;](?:sslmode=(?:disabled?|allow|prefer(?:red)?)|(?:ssl|tls)=(?:false|off|no))(?!\w)/i;

const asksForTls = (url: string): boolean => !DOING_WITHOUT.test(url) && ASKING.some((form) => form.test(url));

/** Under which properties the types of connections name a user, and keep addresses. */
const USERS = ["USERNAME", "KAFKA_SASL_PLAIN_USERNAME", "KAFKA_SASL_SCRAM_USERNAME"] as const;
const ADDRESSES = ["JDBC_CONNECTION_URL", "CONNECTION_URL", "CONNECTOR_URL"] as const;

/** A password in an address; what is filled in later (`password=${Password}`) is none. */
const PASSWORD_IN_URL = [
  /[?&;](?:password|pwd)=[^&;$\s{]/i,
  /\/\/[^/@\s:]+:[^/@\s$]+@/,
  /:(?:thin|oci):[^/@\s]+\/[^@\s$]+@/i,
];

/** The property by which a connection keeps a password of its own, if it does. */
export function passwordIn(properties: Properties, secret: string | undefined): string | undefined {
  const url = ADDRESSES.find((name) => PASSWORD_IN_URL.some((form) => form.test(properties[name] ?? "")));
  return url ?? (secret ? undefined : USERS.find((name) => properties[name]));
}
