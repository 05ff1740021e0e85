import type { SecretListEntry } from "@aws-sdk/client-secrets-manager";
import { kind, type Resource } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { maskedPolicy } from "../s3/masked-policy.ts";
import { secretsManager } from "./service.ts";

/** Secrets, those on their way to deletion included (see DeletedDate); their values are never asked for. */
export const secret = kind<SecretListEntry>()("AWS::SecretsManager::Secret", {
  list: secretsManager("listSecrets", {
    input: () => ({ IncludePlannedDeletion: true }),
    pageSize: 100,
    value: (out) => out.SecretList,
  }),
  identity: (s) => ({ arn: s.ARN, name: s.Name, tags: tagsOf(s.Tags) }),
  aspects: {
    /** The JSON text of the resource policy. */
    policy: secretsManager("getResourcePolicy", {
      input: (s: Resource<SecretListEntry>) => ({ SecretId: s.arn }),
      admit: ({ ResourcePolicy }) => ({ ResourcePolicy: ResourcePolicy && maskedPolicy(ResourcePolicy) }),
      value: (out) => out.ResourcePolicy,
    }),
    /** When its values were set; the list's dates move with any change, even that of a tag. */
    versions: secretsManager("listSecretVersionIds", {
      input: (s: Resource<SecretListEntry>) => ({ SecretId: s.arn }),
      known: ({ DeletedDate, OwningService }) => (DeletedDate || OwningService ? [] : undefined),
      pageSize: 100,
      value: ({ Versions = [] }) => Versions,
    }),
  },
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
