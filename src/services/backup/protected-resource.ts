import type { ProtectedResource } from "@aws-sdk/client-backup";
import { kind } from "../../model/index.ts";
import { backup, BACKUP_PAGE } from "./service.ts";

/** Resources that AWS Backup has backed up at least once, by their own ARNs; whether a plan still does is not said. */
export const protectedResource = kind<ProtectedResource>()("AWS::Backup::ProtectedResource", {
  list: backup("listProtectedResources", { pageSize: BACKUP_PAGE, value: (out) => out.Results }),
  identity: (r) => ({ arn: r.ResourceArn, name: r.ResourceArn }),
});
