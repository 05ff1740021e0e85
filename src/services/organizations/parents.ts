import type { Account } from "@aws-sdk/client-organizations";
import { type Resource, Unread } from "../../model/index.ts";

/**
 * The root and the organizational units that an account lies in.
 * @throws {Unread} when Organizations did not tell
 */
export function parentsOf({ Paths, account, name }: Resource<Account>): readonly string[] {
  // o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/111122223333/
  const parents = Paths?.flatMap((path) => path.split("/").filter((part) => /^(r|ou)-/.test(part)));
  if (parents) return parents;
  throw new Unread({
    ...{ reason: "malformed", account, region: "global", service: "organizations", operation: "ListAccounts" },
    ...{ code: "MissingPath", message: `Organizations did not tell where the account ${name} lies` },
  });
}
