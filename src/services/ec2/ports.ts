import { attempt } from "../../aws/decide.ts";
import { Unread } from "../../model/index.ts";
import type { GroupOpening } from "./firewall.ts";

/** TCP ports of data stores, and what answers there. */
export const DATABASE_PORTS: ReadonlyMap<number, string> = new Map([
  [1433, "SQL Server"],
  [1434, "SQL Server"],
  [1521, "Oracle"],
  [2379, "etcd"],
  [2483, "Oracle"],
  [2484, "Oracle"],
  [3306, "MySQL"],
  [5432, "PostgreSQL"],
  [5439, "Redshift"],
  [5984, "CouchDB"],
  [6379, "Redis"],
  [6380, "Redis"],
  [7000, "Cassandra"],
  [7001, "Cassandra"],
  [7687, "Neo4j"],
  [8086, "InfluxDB"],
  [8111, "DynamoDB Accelerator"],
  [8123, "ClickHouse"],
  [8182, "Neptune"],
  [9042, "Cassandra"],
  [9111, "DynamoDB Accelerator"],
  [9142, "Keyspaces"],
  [9200, "OpenSearch"],
  [9300, "OpenSearch"],
  [11211, "Memcached"],
  [26257, "CockroachDB"],
  [27017, "MongoDB"],
  [27018, "MongoDB"],
  [27019, "MongoDB"],
  [50000, "Db2"],
]);

/**
 * TCP ports that nobody should offer to the whole internet: those of Security Hub's EC2.19, and more of file
 * sharing and remote administration.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
 */
export const HIGH_RISK_PORTS: ReadonlyMap<number, string> = new Map([
  [20, "FTP"],
  [21, "FTP"],
  [22, "SSH"],
  [23, "Telnet"],
  [25, "SMTP"],
  [110, "POP3"],
  [111, "portmapper"],
  [135, "RPC"],
  [139, "NetBIOS"],
  [143, "IMAP"],
  [445, "SMB"],
  [512, "rexec"],
  [513, "rlogin"],
  [514, "rsh"],
  [873, "rsync"],
  [1433, "SQL Server"],
  [1434, "SQL Server"],
  [2049, "NFS"],
  [2375, "Docker"],
  [2376, "Docker"],
  [3000, "web development server"],
  [3306, "MySQL"],
  [3389, "RDP"],
  [4333, "mSQL"],
  [5000, "web development server"],
  [5432, "PostgreSQL"],
  [5500, "VNC"],
  [5601, "OpenSearch Dashboards"],
  [5900, "VNC"],
  [5985, "WinRM"],
  [5986, "WinRM"],
  [8080, "HTTP proxy"],
  [8088, "old HTTP port"],
  [8888, "other HTTP port"],
  [9200, "OpenSearch"],
  [9300, "OpenSearch"],
  [10250, "kubelet"],
]);

/** TCP ports by which machines are administered, or give away all that is on them. */
export const ADMIN_PORTS: ReadonlyMap<number, string> = new Map(
  [22, 23, 135, 139, 445, 512, 513, 514, 873, 2049, 2375, 2376, 3389, 5900, 5985, 5986, 10250].map((port) => [
    port,
    HIGH_RISK_PORTS.get(port)!,
  ]),
);

/** TCP ports that only administrators and applications should ever reach. */
export const SENSITIVE_PORTS: ReadonlyMap<number, string> = new Map([...ADMIN_PORTS, ...DATABASE_PORTS]);

/** Openings of several ports as the words and the evidence of one finding. */
export function severalOpenings(
  openings: readonly GroupOpening[],
  names: ReadonlyMap<number, string>,
): { readonly text: string; readonly evidence: object } {
  const ports = openings.map(({ from }) => from);
  const sources = new Map(openings.flatMap((one) => one.evidence.sources).map((one) => [JSON.stringify(one), one]));
  const more = ports.length > 1 ? `; open to the world are ${namedPorts(ports, names)}` : "";
  const name = names.get(ports[0]!);
  return {
    text: `${openings[0]!.text}${name ? ` (${name})` : ""}${more}`,
    evidence: { protocol: openings[0]!.protocol, ports, sources: [...sources.values()] },
  };
}

/** `22 (SSH), 3389 (RDP)`, at most eight. */
export function namedPorts(ports: readonly number[], names: ReadonlyMap<number, string>): string {
  const shown = ports.length > 8 ? ports.slice(0, 7) : ports;
  const named = shown.map((port) => (names.has(port) ? `${port} (${names.get(port)})` : String(port)));
  return named.join(", ") + (shown.length < ports.length ? ` and ${ports.length - shown.length} more` : "");
}

/** An opening of which ports are not approved: those, and in words. */
export interface Unapproved {
  readonly opening: GroupOpening;
  readonly ranges: readonly { readonly protocol: string; readonly from: number; readonly to: number }[];
  readonly text: string;
}

/** The openings that go beyond the approved ports. Raises what they raise only when there is none. */
export function unapproved(
  openings: Iterable<GroupOpening>,
  approved: Readonly<Record<string, readonly number[]>>,
): readonly Unapproved[] {
  const found: Unapproved[] = [];
  const unread = attempt(() => {
    for (const opening of openings) {
      const ranges = without(opening, approved[opening.protocol] ?? []);
      const list = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
      if (ranges.length > 0) found.push({ opening, ranges, text: `${opening.protocol} ${list}` });
    }
  });
  if (unread instanceof Unread && found.length === 0) throw unread;
  return found;
}

function without({ protocol, from, to }: GroupOpening, approved: readonly number[]): Unapproved["ranges"] {
  const left: { protocol: string; from: number; to: number }[] = [];
  let next = from;
  for (const port of approved.toSorted((a, b) => a - b)) {
    if (port < next || port > to) continue;
    if (port > next) left.push({ protocol, from: next, to: port - 1 });
    next = port + 1;
  }
  return next > to ? left : [...left, { protocol, from: next, to }];
}
