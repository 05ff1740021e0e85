import { parseArn } from "../../aws/arn.ts";
import { type Resource, Unread } from "../../model/index.ts";

type Summarized = Resource<{ readonly iamSummary: Readonly<Record<string, number | undefined>> }>;

/**
 * A number of IAM's summary of the account.
 * @throws {Unread} when the summary lacks it
 */
export function summaryOf({ account, iamSummary }: Summarized, name: string): number {
  const value = iamSummary[name];
  if (value !== undefined) return value;
  throw new Unread({
    ...{ reason: "malformed", account, region: "global", service: "iam", operation: "GetAccountSummary" },
    ...{ code: "MissingEntry", message: `the summary of the account has no ${name}` },
  });
}

/**
 * Why nobody signs in as the root user: the member accounts of an organization that manages root access centrally have
 * no root password, and neither have the accounts of China and GovCloud.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#id_root-user-access-management
 */
export function withoutRootSignIn({ arn, iamSummary }: Summarized): string | undefined {
  const { partition = "aws" } = parseArn(arn) ?? {};
  if (partition === "aws-cn" || partition === "aws-us-gov") return `accounts of ${partition} have no root sign-in`;
  // Where AWS does not tell, there is a password.
  return iamSummary["AccountPasswordPresent"] === 0 ? "the root user has no password to sign in with" : undefined;
}
