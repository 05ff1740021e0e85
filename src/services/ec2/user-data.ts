import { sightings, type TextSighting } from "../../aws/secrets.ts";
import { decodeUserData } from "../../aws/user-data.ts";
import { type Place, Unread } from "../../model/index.ts";

/** What stands in place of user data, which is dropped as it enters: the secrets seen in it, or why it hid them. */
export type SeenUserData =
  { readonly secrets: readonly TextSighting[]; readonly undecodable?: undefined } | { readonly undecodable: string };

export async function seeUserData(base64: string | undefined): Promise<SeenUserData> {
  if (!base64) return { secrets: [] };
  const decoded = decodeUserData(base64);
  return "text" in decoded ? { secrets: await sightings(decoded.text) } : decoded;
}

/** @throws {Unread} when the user data could not be looked into */
export function userDataSecrets(
  seen: SeenUserData,
  owner: Place & { name: string },
  operation: string,
  service = "ec2",
) {
  if (seen.undecodable === undefined) return seen.secrets;
  throw new Unread({
    ...{ reason: "malformed", account: owner.account, region: owner.region, service, operation },
    code: "UndecodableUserData",
    message: `the user data of ${owner.name} could not be looked into: ${seen.undecodable}`,
  });
}
