import type { DelegatedAdministrator } from "@aws-sdk/client-organizations";
import { kind } from "../../model/index.ts";
import { IN_NONE, organizations, ORGANIZATIONS_PAGE } from "./service.ts";

type Delegate = Omit<DelegatedAdministrator, "Email">;

/** Accounts that may administer AWS services for the whole organization. */
export const delegatedAdministrator = kind<Delegate>()("AWS::Organizations::DelegatedAdministrator", {
  scope: "global",
  list: organizations("listDelegatedAdministrators", {
    pageSize: ORGANIZATIONS_PAGE,
    admit: ({ DelegatedAdministrators = [] }) => ({
      DelegatedAdministrators: DelegatedAdministrators.map(({ Email: _, ...delegate }) => delegate),
    }),
    value: (out): readonly Delegate[] => out.DelegatedAdministrators,
    absent: { errors: IN_NONE, value: [] },
  }),
  identity: ({ Arn, Id }) => ({ arn: Arn, name: Id }),
});
