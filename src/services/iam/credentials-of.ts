import { type Collection, type Identity, type Resource, Unread } from "../../model/index.ts";
import type { CredentialReportRow } from "./credential-report.ts";

type Row = Resource<Omit<CredentialReportRow, "arn">>;

/**
 * The credentials of a user, or of the account's root user.
 * @throws {Unread} when the report does not name the user: it may be older than the user is
 */
export function credentialsOf({ arn, account }: Pick<Identity, "arn" | "account">, rows: Collection<Row>): Credentials {
  const row = rows.get(arn);
  if (row) return new Credentials(row);
  throw new Unread({
    ...{ reason: "vanished", account, region: "global", service: "iam", operation: "GetCredentialReport" },
    code: "NotInReport",
    message: `the credential report does not name ${arn}; IAM makes a new one every four hours`,
  });
}

/** A password or an access key that works. */
export interface Credential {
  /** `password` or `access key 1`. */
  readonly what: string;
  /** When it was made or last changed; undefined where the report does not say. */
  readonly since: Date | undefined;
  readonly lastUsed: Date | undefined;
}

const isTrue = (text: string) => text.toLowerCase() === "true";

/** A line of the report in plain terms. */
export class Credentials {
  readonly row: Row;
  constructor(row: Row) {
    this.row = row;
  }

  get mfaActive(): boolean {
    return isTrue(this.row.mfa_active);
  }

  get created(): Date | undefined {
    return dateIn(this.row.user_creation_time);
  }

  /** Undefined while the user cannot sign in to the console. */
  get password(): Credential | undefined {
    const { password_enabled, password_last_changed, password_last_used } = this.row;
    if (!isTrue(password_enabled)) return undefined;
    return { what: "password", since: dateIn(password_last_changed), lastUsed: dateIn(password_last_used) };
  }

  /** Access keys that are not deactivated. */
  get activeKeys(): readonly Credential[] {
    return ([1, 2] as const).flatMap((n) =>
      isTrue(this.row[`access_key_${n}_active`])
        ? {
            what: `access key ${n}`,
            since: dateIn(this.row[`access_key_${n}_last_rotated`]),
            lastUsed: dateIn(this.row[`access_key_${n}_last_used_date`]),
          }
        : [],
    );
  }
}

/** A date of the report; undefined for `N/A`, `no_information` and `not_supported`. */
function dateIn(text: string): Date | undefined {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
