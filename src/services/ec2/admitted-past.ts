import type { Instance, IpPermission, SecurityGroup, Subnet } from "@aws-sdk/client-ec2";
import { contains, toCidr } from "../../aws/cidr.ts";
import { gather } from "../../aws/decide.ts";
import { publicSize } from "../../aws/public-space.ts";
import { forProtocol, openings } from "../../aws/security-group.ts";
import type { Collection, Resource } from "../../model/index.ts";
import { notListed } from "./prefix-lists.ts";
import { instanceTargets } from "./targets.ts";

/** Who is let in beside those who should be: a block, a prefix list or a group, by a group of the server. */
export interface Other {
  readonly GroupId: string;
  readonly source: string;
  /** Public addresses are among them. */
  readonly public: boolean;
}

/** Those by whom a server should be reached on a port. */
export interface Expected {
  readonly protocol: string;
  readonly port: number;
  readonly groupIds: readonly string[];
  readonly subnetIds: readonly string[];
}

interface Network {
  readonly groups: Collection<Resource<SecurityGroup>>;
  readonly subnets: Collection<Resource<Subnet>>;
}

/**
 * The sources that an instance's groups admit to a port, but for the expected ones, blocks within their subnets, and
 * its own groups, which are its peers. Prefix lists are told by their ids. Raises only when there is none and a group
 * could not be seen.
 */
export function admittedPast(
  instance: Resource<Instance>,
  { protocol, port, groupIds, subnetIds }: Expected,
  { groups, subnets }: Network,
): readonly Other[] {
  const own = new Set(instanceTargets(instance).flatMap((target) => target.groupIds ?? []));
  const friends = new Set([...own, ...groupIds]);
  const near = (cidr: string) =>
    subnetIds.some((id) => {
      const { CidrBlock, Ipv6CidrBlockAssociationSet = [] } = subnets.get(id) ?? {};
      const blocks = [CidrBlock, ...Ipv6CidrBlockAssociationSet.map((one) => one.Ipv6CidrBlock)];
      return blocks.some((block) => block !== undefined && contains(block, cidr));
    });
  const asks = [...own].map((GroupId) => () => {
    const group = groups.get(GroupId);
    if (group === undefined) throw notListed(instance, "DescribeSecurityGroups", `the security group ${GroupId}`);
    const permissions = (group.IpPermissions ?? []).filter((one) => admits(one, protocol, port));
    return permissions.flatMap((one) => others(one, friends, near).map((other) => ({ GroupId, ...other })));
  });
  return gather(...asks);
}

const admits = (permission: IpPermission, protocol: string, port: number): boolean =>
  forProtocol(openings([permission], nothing), protocol).some(({ from, to }) => from <= port && port <= to);

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
const WIDEST_SUBNET = { 4: 16, 6: 44 } as const;

const nothing = (): readonly string[] => [];

function others(
  permission: IpPermission,
  friends: ReadonlySet<string>,
  near: (cidr: string) => boolean,
): Omit<Other, "GroupId">[] {
  return openings([permission], nothing).flatMap(({ sources }) =>
    sources.flatMap((source) => {
      if (source.kind === "group") return friends.has(source.id) ? [] : [{ source: source.id, public: false }];
      if (source.kind === "prefix-list") return [{ source: source.id, public: false }];
      const block = toCidr(source.cidr);
      // Subnets have public addresses too, of IPv6 all of them; what is wider than any needs no look at them.
      const wide = block.prefix < WIDEST_SUBNET[block.family];
      return !wide && near(source.cidr) ? [] : [{ source: source.cidr, public: publicSize(block) > 0n }];
    }),
  );
}
