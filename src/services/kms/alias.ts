import type { AliasListEntry } from "@aws-sdk/client-kms";
import { kind } from "../../model/index.ts";
import { kms } from "./service.ts";

/** Names of keys, those that AWS gives its own included. */
export const kmsAlias = kind<AliasListEntry>()("AWS::KMS::Alias", {
  list: kms("listAliases", { pageSize: 100, value: (out) => out.Aliases }),
  identity: (a) => ({ arn: a.AliasArn, name: a.AliasName }),
});
