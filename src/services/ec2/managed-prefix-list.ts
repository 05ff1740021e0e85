import type { ManagedPrefixList } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_SMALL_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Prefix lists: those of customers, and AWS's own, which every region has (a dozen or so). */
export const managedPrefixList = kind<ManagedPrefixList>()("AWS::EC2::PrefixList", {
  list: ec2("describeManagedPrefixLists", { pageSize: EC2_SMALL_PAGE, value: (out) => out.PrefixLists }),
  identity: (l, scope) => ({
    arn: l.PrefixListArn ?? ec2Arn(scope, "prefix-list", l.PrefixListId, l.OwnerId),
    name: l.PrefixListId,
    tags: tagsOf(l.Tags),
  }),
  aspects: {
    /** The blocks of a customer's list. AWS's own are not asked for: what they hold is known well enough. */
    entries: ec2("getManagedPrefixListEntries", {
      input: (l: ManagedPrefixList) => ({ PrefixListId: l.PrefixListId }),
      pageSize: EC2_SMALL_PAGE,
      known: (l) => (isAwsManaged(l) ? [] : undefined),
      value: (out) => out.Entries ?? [],
    }),
  },
});

/** True for the lists that AWS keeps of its own addresses: CloudFront's servers, S3, Route 53's health checkers … */
export function isAwsManaged(list: ManagedPrefixList): boolean {
  return list.OwnerId === "AWS";
}
