import type { Account } from "@aws-sdk/client-organizations";
import { type Identity, Unread } from "../../model/index.ts";

/**
 * `ACTIVE`, `SUSPENDED`, … `Status` is the older word for it, which AWS retires.
 * @throws {Unread} when Organizations told neither
 */
export function stateOf({ State, Status, account, name }: Pick<Account, "State" | "Status"> & Identity): string {
  const state = State ?? Status;
  if (state) return state;
  throw new Unread({
    ...{ reason: "malformed", account, region: "global", service: "organizations", operation: "ListAccounts" },
    ...{ code: "MissingState", message: `Organizations did not tell in what state the account ${name} is` },
  });
}
