import type { Account } from "@aws-sdk/client-organizations";
import { kind } from "../../model/index.ts";
import { IN_NONE, organizations, ORGANIZATIONS_PAGE } from "./service.ts";

/**
 * The accounts of the organization, as its management account and delegated administrators may list them; none where
 * the account is in no organization. The account of the scan itself is the kind `account`.
 */
export const memberAccount = kind<Account>()("AWS::Organizations::MemberAccount", {
  scope: "global",
  list: organizations("listAccounts", {
    pageSize: ORGANIZATIONS_PAGE,
    // The mail addresses of its root users are nobody's business.
    admit: ({ Accounts = [] }) => ({ Accounts: Accounts.map(({ Email: _, ...account }) => account) }),
    value: (out): readonly Account[] => out.Accounts,
    absent: { errors: IN_NONE, value: [] },
  }),
  identity: ({ Arn, Id }) => ({ arn: Arn, name: Id }),
});
