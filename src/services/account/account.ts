import type { PasswordPolicy } from "@aws-sdk/client-iam";
import type { Organization } from "@aws-sdk/client-organizations";
import { formatArn } from "../../aws/arn.ts";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { iam, IAM_PAGE } from "../iam/service.ts";
import { IN_NONE, organizations } from "../organizations/service.ts";
import { s3control } from "../s3control/service.ts";
import { accountManagement } from "./service.ts";

interface SecurityContact {
  readonly hasName: boolean;
  readonly hasEmailAddress: boolean;
  readonly hasPhoneNumber: boolean;
}

/** The one account of the scan. It is known without a call; what is set for it as a whole are its aspects. */
export const account = kind<{ readonly Id: string }>()("AWS::Organizations::Account", {
  scope: "global",
  list: (scope) => [{ Id: scope.account }],
  // The account's ARN in Organizations holds the organization's id, which a member may not be allowed to ask for.
  identity: ({ Id }, { partition }) => ({
    arn: formatArn({ partition, service: "iam", account: Id, resource: "root" }),
    name: Id,
  }),
  aspects: {
    publicAccessBlock: s3control("getPublicAccessBlock", {
      actions: ["s3:GetAccountPublicAccessBlock"],
      input: (a: { readonly Id: string }) => ({ AccountId: a.Id }),
      value: (out) => out.PublicAccessBlockConfiguration ?? {},
      absent: { errors: ["NoSuchPublicAccessBlockConfiguration"], value: {} },
    }),
    /** IAM's numbers of the account, among them whether its root user has a password, MFA and access keys (0 or 1). */
    iamSummary: iam("getAccountSummary", {
      value: ({ SummaryMap }): Readonly<Record<string, number | undefined>> => present(SummaryMap),
    }),
    /** Undefined where the account has none, so that AWS's defaults are in force. */
    passwordPolicy: iam("getAccountPasswordPolicy", {
      // Rules about passwords, and none of them.
      admit: ({ PasswordPolicy }) => ({ PasswordPolicy }),
      value: ({ PasswordPolicy }): PasswordPolicy | undefined => present(PasswordPolicy),
      absent: { errors: ["NoSuchEntity", "NoSuchEntityException"], value: undefined },
    }),
    aliases: iam("listAccountAliases", {
      pageSize: IAM_PAGE,
      value: ({ AccountAliases = [] }): readonly string[] => AccountAliases,
    }),
    /** Which parts of the security contact are filled in; who it is does not enter. Undefined: there is none. */
    securityContact: accountManagement("getAlternateContact", {
      input: () => ({ AlternateContactType: "SECURITY" }),
      admit: ({ AlternateContact }) => {
        const { Name, EmailAddress, PhoneNumber } = present(AlternateContact);
        return { hasName: !!Name, hasEmailAddress: !!EmailAddress, hasPhoneNumber: !!PhoneNumber };
      },
      value: (contact): SecurityContact | undefined => contact,
      absent: { errors: ["ResourceNotFoundException"], value: undefined },
    }),
    /** The organization that the account belongs to; undefined when it is in none. */
    organization: organizations("describeOrganization", {
      admit: ({ Organization }) => {
        const { MasterAccountEmail: _, ...organization } = present(Organization);
        return organization;
      },
      value: (organization): Omit<Organization, "MasterAccountEmail"> | undefined => organization,
      absent: { errors: IN_NONE, value: undefined },
    }),
  },
});
