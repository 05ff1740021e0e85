import type { GetCredentialReportResponse } from "@aws-sdk/client-iam";
import { details, kind } from "../../model/index.ts";
import { csvRows } from "./csv.ts";
import { iam } from "./service.ts";

/**
 * A user's line of the credential report, by AWS's own column names: texts, of which `N/A`, `no_information` and
 * `not_supported` stand for nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export interface CredentialReportRow {
  readonly user: string;
  readonly arn: string;
  readonly user_creation_time: string;
  readonly password_enabled: string;
  readonly password_last_used: string;
  readonly password_last_changed: string;
  readonly mfa_active: string;
  readonly access_key_1_active: string;
  readonly access_key_1_last_rotated: string;
  readonly access_key_1_last_used_date: string;
  readonly access_key_2_active: string;
  readonly access_key_2_last_rotated: string;
  readonly access_key_2_last_used_date: string;
  readonly cert_1_active: string;
  readonly cert_2_active: string;
  readonly GeneratedTime: Date | undefined;
}

const COLUMNS = [
  ...([
    "user",
    "arn",
    "user_creation_time",
    "password_enabled",
    "password_last_used",
    "password_last_changed",
  ] as const),
  ...(["mfa_active", "access_key_1_active", "access_key_1_last_rotated", "access_key_1_last_used_date"] as const),
  ...(["access_key_2_active", "access_key_2_last_rotated", "access_key_2_last_used_date"] as const),
  ...(["cert_1_active", "cert_2_active"] as const),
];

/**
 * The credentials of every user and of the root user (`<root_account>`), in two calls for the whole account: IAM makes
 * the report, which takes it some seconds, and keeps it for four hours. Look them up by the user's ARN, see
 * `credentialsOf`.
 */
export const credentials = kind<Omit<CredentialReportRow, "arn">>()("AWS::IAM::CredentialReport", {
  scope: "global",
  list: iam("generateCredentialReport", { value: () => [{}] }),
  details: details(
    1,
    iam("getCredentialReport", {
      pending: ["ReportInProgress", "CredentialReportNotReadyException"],
      admit: rows,
      value: (out) => out,
    }),
  ),
  identity: (row) => ({ arn: (row as CredentialReportRow).arn, name: row.user }),
});

/** @throws TypeError when the report lacks a column that rules read: it would look like a credential that is off */
function rows({ Content, GeneratedTime }: GetCredentialReportResponse): CredentialReportRow[] {
  return csvRows(new TextDecoder().decode(Content)).map((row) => {
    const missing = COLUMNS.find((column) => row[column] === undefined);
    if (missing) throw new TypeError(`the credential report has no column ${missing}`);
    const picked = Object.fromEntries(COLUMNS.map((column) => [column, row[column]]));
    return { ...(picked as unknown as CredentialReportRow), GeneratedTime };
  });
}
