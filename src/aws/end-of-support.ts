import { daysSince } from "./age.ts";

/**
 * When AWS ends the standard support of the versions of its engines, after which it patches them no more or charges
 * for Extended Support. The dates are those of AWS's release calendars; where AWS names a month only, its last day.
 */

/** No date has been announced. */
const OPEN = undefined;

interface Calendar {
  readonly source: string;
  /** When the dates were last compared with the source. */
  readonly asOf: string;
  readonly ends: Readonly<Record<string, string | undefined>>;
}

const CALENDARS = {
  "rds-mysql": {
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html",
    asOf: "2026-09-13",
    ends: { "8.4": "2029-07-31", "8.0": "2026-07-31", "5.7": "2024-02-29", "5.6": "2022-03-01" },
  },
  "rds-mariadb": {
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MariaDB.Concepts.VersionMgmt.html",
    asOf: "2026-04-04",
    ends: {
      "11.8": "2030-06-30",
      "11.4": "2029-05-31",
      "10.11": "2028-02-29",
      "10.6": "2026-08-31",
      "10.5": "2026-02-28",
      "10.4": "2025-02-28",
      "10.3": "2023-10-23",
    },
  },
  "rds-postgres": {
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html",
    asOf: "2026-09-13",
    ends: {
      "18": "2031-02-28",
      "17": "2030-02-28",
      "16": "2029-02-28",
      "15": "2028-02-29",
      "14": "2027-02-28",
      "13": "2026-02-28",
      "12": "2025-02-28",
      "11": "2024-02-29",
      "10": "2023-04-30",
      "9.6": "2022-04-30",
    },
  },
  // By the MySQL version that an Aurora version begins with: 8.0.mysql_aurora.3.10.0 is Aurora MySQL 3.
  "aurora-mysql": {
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html",
    asOf: "2026-09-13",
    ends: { "8.4": OPEN, "8.0": "2028-04-30", "5.7": "2024-10-31", "5.6": "2023-02-28" },
  },
  "aurora-postgresql": {
    source:
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html",
    asOf: "2026-09-13",
    ends: {
      "18": "2031-02-28",
      "17": "2030-02-28",
      "16": "2029-02-28",
      "15": "2028-02-29",
      "14": "2027-02-28",
      "13": "2026-02-28",
      "12": "2025-02-28",
      "11": "2024-02-29",
    },
  },
  "elasticache-redis": {
    source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support-versions.html",
    asOf: "2026-09-13",
    ends: { "7": OPEN, "6": "2027-01-31", "5": "2026-01-31", "4": "2026-01-31" },
  },
  "opensearch-opensearch": {
    source: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html#end-of-support",
    asOf: "2026-09-01",
    ends: {
      "3": OPEN,
      "2.19": "2027-11-07",
      "2.17": "2027-11-07",
      "2.15": "2027-11-07",
      "2.13": "2027-11-07",
      "2.11": "2027-11-07",
      "2.9": "2025-11-07",
      "2.7": "2025-11-07",
      "2.5": "2025-11-07",
      "2.3": "2025-11-07",
      "1.3": "2027-11-07",
      "1.2": "2025-11-07",
      "1.1": "2025-11-07",
      "1.0": "2025-11-07",
    },
  },
  // Where a line stands for all its versions, those that end later are named too.
  "opensearch-elasticsearch": {
    source: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html#end-of-support",
    asOf: "2026-09-01",
    ends: {
      "7.10": "2027-11-07",
      "7.9": "2027-11-07",
      "7": "2025-11-07",
      "6.8": "2027-11-07",
      "6": "2025-11-07",
      "5": "2025-11-07",
      "2": "2025-11-07",
      "1": "2025-11-07",
    },
  },
  // Extended Support is charged from the beginning of the day that AWS names.
  eks: {
    source: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html#kubernetes-release-calendar",
    asOf: "2026-08-16",
    ends: {
      "1.36": "2027-08-02",
      "1.35": "2027-03-27",
      "1.34": "2026-12-02",
      "1.33": "2026-07-29",
      "1.32": "2026-03-23",
      "1.31": "2025-11-26",
      "1.30": "2025-07-23",
      "1.29": "2025-03-23",
      "1.28": "2024-11-26",
      "1.27": "2024-07-24",
      "1.26": "2024-06-11",
      "1.25": "2024-05-01",
      "1.24": "2024-01-31",
      "1.23": "2023-10-11",
      "1.22": "2023-06-04",
      "1.21": "2023-02-16",
      "1.20": "2022-11-01",
      "1.19": "2022-08-01",
      "1.18": "2022-08-15",
    },
  },
  // The dates of 2.8 and 2.4 are those of all their versions but for 2.8.2.tiered.
  msk: {
    source: "https://docs.aws.amazon.com/msk/latest/developerguide/supported-kafka-versions.html",
    asOf: "2026-05-29",
    ends: {
      ...{ "4.1": OPEN, "4.0": OPEN, "3.9": OPEN, "3.8": OPEN },
      ...{ "3.7": "2026-09-01", "3.6": "2026-06-01", "3.5": "2025-10-23", "3.4": "2025-08-04" },
      ...{ "3.3": "2024-09-11", "3.2": "2024-09-11", "3.1": "2024-09-11" },
      ...{ "2.8.2": "2025-01-14", "2.8": "2024-09-11", "2.7": "2024-09-11", "2.6": "2024-09-11" },
      ...{ "2.5": "2024-06-08", "2.4": "2024-06-08", "2.3": "2024-06-08", "2.2": "2024-06-08" },
      ...{ "2.1": "2024-06-05", "1.1": "2024-06-05" },
    },
  },
  // Of the platforms with the older JupyterLab 1 and 3 AWS ended the support a year before that of Amazon Linux 2.
  "sagemaker-notebook": {
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-al2.html",
    asOf: "2026-07-01",
    ends: {
      "notebook-al2023-v1": OPEN,
      "notebook-al2-v3": "2026-06-30",
      "notebook-al2-v2": "2025-06-30",
      "notebook-al2-v1": "2025-06-30",
      "notebook-al1-v1": "2024-03-31",
    },
  },
} as const satisfies Readonly<Record<string, Calendar>>;

export type Product = keyof typeof CALENDARS;

/** Every product whose versions are known here, with its source and its date. */
export const calendars: Readonly<Record<Product, Calendar>> = CALENDARS;

export type Support =
  | { readonly known: false; readonly asOf: string }
  | {
      readonly known: true;
      /** The major version that the date belongs to. */
      readonly version: string;
      /** The last day of standard support; undefined when none has been announced. */
      readonly endsOn: string | undefined;
      readonly source: string;
    };

/** How many days of a support are left, with their parts: its last day is still supported. Never ends without a date. */
export const daysLeft = (endsOn: string | undefined, now: Date): number =>
  endsOn === undefined ? Infinity : 1 - daysSince(new Date(endsOn), now);

/** Whether a product's versions are known here at all. */
export const isProduct = (name: string): name is Product => Object.hasOwn(CALENDARS, name);

/**
 * Until when AWS supports a version as standard: `16.4` is looked up as 16.4, then as 16. Not known for a version that
 * the calendar does not name, as one that is newer than it.
 */
export function endOfSupport(product: Product, version: string): Support {
  const { ends, asOf, source } = calendars[product];
  const parts = version.split(".");
  for (let length = parts.length; length > 0; length--) {
    const major = parts.slice(0, length).join(".");
    if (Object.hasOwn(ends, major)) return { known: true, version: major, endsOn: ends[major], source };
  }
  return { known: false, asOf };
}
