/**
 * What these functions read of EC2's IpPermission (DescribeSecurityGroups: IpPermissions, IpPermissionsEgress).
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export interface IpPermission {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined;
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string | undefined }[] | undefined;
  readonly UserIdGroupPairs?:
    readonly { readonly GroupId?: string | undefined; readonly UserId?: string | undefined }[] | undefined;
}

/** The CIDR blocks of a prefix list, both families. It may raise: it is called only when the answer depends on it. */
export type ResolvePrefixList = (prefixListId: string) => readonly string[];

/** `cidrs` of a prefix list is resolved when it is called. `account` of a group is the owner that AWS names. */
export type Source =
  | { readonly kind: "cidr"; readonly cidr: string }
  | { readonly kind: "prefix-list"; readonly id: string; readonly cidrs: () => readonly string[] }
  | { readonly kind: "group"; readonly id: string; readonly account: string | undefined };

/**
 * One permission, read. `protocol` is `all`, `tcp`, `udp`, `icmp`, `icmpv6` or another protocol's number. `from` and
 * `to` are ports, inclusive; they are 0 and 65535 wherever AWS lets every port through. `icmp` is set for ICMP alone:
 * type and code, undefined meaning all.
 */
export interface Opening {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly icmp?: { readonly type: number | undefined; readonly code: number | undefined };
  readonly sources: readonly Source[];
  readonly permission: IpPermission;
}

const NAMES: Readonly<Record<string, string>> = { "-1": "all", "1": "icmp", "6": "tcp", "17": "udp", "58": "icmpv6" };
const LAST_PORT = 65_535;

// Rules ask about the same permissions again and again, port by port.
const read = new WeakMap<ResolvePrefixList, WeakMap<IpPermission, Opening>>();

/** Reads permissions one by one, in their order. */
export function openings(permissions: Iterable<IpPermission>, resolve: ResolvePrefixList): Opening[] {
  const known = read.get(resolve) ?? new WeakMap<IpPermission, Opening>();
  read.set(resolve, known);
  return Array.from(permissions, (permission) => {
    let opening = known.get(permission);
    if (!opening) known.set(permission, (opening = openingOf(permission, resolve)));
    return opening;
  });
}

function openingOf(permission: IpPermission, resolve: ResolvePrefixList): Opening {
  const protocol = protocolName(permission.IpProtocol ?? "-1");
  return { protocol, ...ports(protocol, permission), sources: sources(permission, resolve), permission };
}

/** One name a protocol: AWS answers names for the four it knows, but takes and keeps numbers. */
export function protocolName(protocol: string): string {
  const name = protocol.toLowerCase();
  return NAMES[name] ?? name;
}

/** Only TCP and UDP have ports: for all else AWS lets every port through, whatever the permission says. */
function ports(protocol: string, { FromPort: from, ToPort: to }: IpPermission): Pick<Opening, "from" | "to" | "icmp"> {
  const all = { from: 0, to: LAST_PORT };
  const given = (value: number | undefined): number | undefined => (value === -1 ? undefined : value);
  if (protocol === "tcp" || protocol === "udp") return { from: given(from) ?? 0, to: given(to) ?? LAST_PORT };
  return protocol.startsWith("icmp") ? { ...all, icmp: { type: given(from), code: given(to) } } : all;
}

function sources(permission: IpPermission, resolve: ResolvePrefixList): Source[] {
  const cidrs = [
    ...(permission.IpRanges ?? []).map((range) => range.CidrIp ?? ""),
    ...(permission.Ipv6Ranges ?? []).map((range) => range.CidrIpv6 ?? ""),
  ];
  const lists = (permission.PrefixListIds ?? []).map((list) => list.PrefixListId ?? "");
  const groups = permission.UserIdGroupPairs ?? [];
  return [
    ...cidrs.map((cidr) => ({ kind: "cidr" as const, cidr })),
    ...lists.map((id) => ({ kind: "prefix-list" as const, id, cidrs: () => resolve(id) })),
    ...groups.map((group) => ({ kind: "group" as const, id: group.GroupId ?? "", account: group.UserId })),
  ];
}

/** The openings that let a protocol through: its own and those of all protocols. */
export function forProtocol(all: readonly Opening[], protocol: string): Opening[] {
  return all.filter((opening) => opening.protocol === protocol || opening.protocol === "all");
}
