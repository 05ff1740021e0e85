import type { AliasListEntry } from "@aws-sdk/client-kms";
import { parseArn } from "../../aws/arn.ts";
import type { Collection, Identity, Resource } from "../../model/index.ts";

/** A key that a setting names, or why it is none that can be looked at here. */
export type KeyFound<K> = { readonly key: K } | { readonly missing: string } | { readonly open: string };

/**
 * The key behind what a setting names: its id or ARN, or the name or ARN of an alias. Raises when it may be among what
 * could not be listed.
 */
export function keyOf<K extends Identity>(
  named: string,
  { account }: Identity,
  keys: Collection<K>,
  aliases: Collection<Resource<AliasListEntry>>,
): KeyFound<K> {
  const arn = parseArn(named);
  if (arn && arn.account !== account) return { open: `the key ${named} belongs to account ${arn.account}` };
  const alias = named.startsWith("alias/") || arn?.resource.startsWith("alias/");
  const id = alias ? aliases.get(named)?.TargetKeyId : named;
  const key = id === undefined ? undefined : keys.get(id);
  return key ? { key } : { missing: named };
}
