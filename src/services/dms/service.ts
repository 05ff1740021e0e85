import type { DatabaseMigrationService } from "@aws-sdk/client-database-migration-service";
import { batched, service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

/** AWS Database Migration Service. */
export const dms = service<DatabaseMigrationService>("dms", { client: "@aws-sdk/client-database-migration-service" });

/** The most that DMS lists give in a page. */
export const DMS_PAGE = 100;

/** What is being deleted, or is deleted and still listed. */
export const isGoing = (status: string | undefined): boolean => status === "deleting" || status === "deleted";

/** Tags, which the lists do not bring. AWS does not say how many resources it tells of in a call. */
export const tagging = batched(
  20,
  dms("listTagsForResource", {
    input: (resources: readonly { readonly arn: string }[]) => ({ ResourceArnList: resources.map(({ arn }) => arn) }),
    value: ({ TagList = [] }, resources) =>
      resources.map(({ arn }) => tagsOf(TagList.filter(({ ResourceArn }) => ResourceArn === arn))),
  }),
);
