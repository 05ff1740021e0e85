import type { SecretListEntry } from "@aws-sdk/client-secrets-manager";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { secretsManager } from "./service.ts";

/** Secrets that are not on their way to deletion, with their rotation; their values are never asked for. */
export const secret = kind<SecretListEntry>()("AWS::SecretsManager::Secret", {
  list: secretsManager("listSecrets", {
    input: () => ({ IncludePlannedDeletion: false }),
    pageSize: 100,
    value: (out) => out.SecretList,
  }),
  identity: (s) => ({ arn: s.ARN, name: s.Name, tags: tagsOf(s.Tags) }),
});

/** Why rotation of a secret is nobody's business here: its owner sees to it, its primary is elsewhere, or it goes. */
export function notJudgedHere(
  secret: Pick<SecretListEntry, "OwningService" | "PrimaryRegion" | "DeletedDate"> & { readonly region: string },
): string | undefined {
  const { OwningService, PrimaryRegion, DeletedDate, region } = secret;
  if (DeletedDate) return `it is scheduled for deletion since ${DeletedDate.toISOString().slice(0, 10)}`;
  if (OwningService) return `${OwningService} owns this secret and sees to its rotation`;
  if (PrimaryRegion && PrimaryRegion !== region) return `it is a replica; it follows its primary in ${PrimaryRegion}`;
  return undefined;
}
