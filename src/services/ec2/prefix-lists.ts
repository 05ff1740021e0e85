import type { ManagedPrefixList, PrefixListEntry } from "@aws-sdk/client-ec2";
import { type Collection, type Place, Unread } from "../../model/index.ts";
import { isAwsManaged, managedPrefixList } from "./managed-prefix-list.ts";

/** What facts need to look into prefix lists. */
export const prefixLists = managedPrefixList.with("entries");

export type Lists = Collection<ManagedPrefixList & { readonly entries: readonly PrefixListEntry[] }>;

// A public block of each family, standing for all the addresses of AWS.
const AWS_ADDRESSES: Readonly<Record<string, string>> = { IPv4: "52.94.0.0/22", IPv6: "2600:1f00::/24" };

/** The blocks of prefix lists, for routes: what leads to a list that AWS keeps leads to public addresses. */
export function destinations(lists: Lists, place: Place): (id: string) => readonly string[] {
  return resolver(lists, place, ({ AddressFamily = "IPv4" }) => [AWS_ADDRESSES[AddressFamily] ?? "0.0.0.0/0"]);
}

/** The blocks of prefix lists, for what admits the world: AWS's own addresses are too few to add to it. */
export function admitted(lists: Lists, place: Place): (id: string) => readonly string[] {
  return resolver(lists, place, () => []);
}

type ListOf = (list: ManagedPrefixList) => readonly string[];

function resolver(lists: Lists, place: Place, awsManaged: ListOf): (id: string) => readonly string[] {
  return (id) => {
    const list = lists.get(id);
    if (list === undefined) throw notListed(place, "DescribeManagedPrefixLists", `the prefix list ${id}`);
    return isAwsManaged(list) ? awsManaged(list) : list.entries.flatMap(({ Cidr }) => Cidr ?? []);
  };
}

/** Something is referred to, yet the complete list does not have it: no rule may guess what it is. */
export function notListed({ account, region }: Place, operation: string, what: string): Unread {
  return new Unread({
    reason: "outside-scan",
    account,
    region,
    service: "ec2",
    operation,
    code: "NotListed",
    message: `${what} is not among those of this account: it was deleted, or another account owns it`,
  });
}
