import { toCidr } from "../cidr.ts";
import type { Family } from "../ip.ts";
import { protocolName } from "../security-group.ts";
import { type Addresses, ofBlocks } from "./addresses.ts";
import { addressesIn, box, EMPTY, type Grid, LAST_PORT, unite, wholeAxis, without } from "./grid.ts";
import { ICMP_ANSWERS, icmpAxis } from "./icmp.ts";
import { gridOf, type Space, spaceOf } from "./space.ts";

/**
 * What these functions read of EC2's NetworkAclEntry.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html
 */
export interface AclEntry {
  readonly RuleNumber?: number | undefined;
  readonly Protocol?: string | undefined;
  readonly RuleAction?: string | undefined;
  readonly Egress?: boolean | undefined;
  readonly CidrBlock?: string | undefined;
  readonly Ipv6CidrBlock?: string | undefined;
  readonly PortRange?: { readonly From?: number | undefined; readonly To?: number | undefined } | undefined;
  readonly IcmpTypeCode?: { readonly Type?: number | undefined; readonly Code?: number | undefined } | undefined;
}

/** One entry, read. `protocol` is `all` or as in a security group. */
export interface AclLine {
  readonly entry: AclEntry;
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly addresses: Addresses;
}

/** The ports from which clients ask, and to which answers go. */
export const EPHEMERAL = { from: 1024, to: LAST_PORT } as const;

/** The entries of one direction and family, in the order in which AWS tries them: the first that matches decides. */
export function aclLines(entries: readonly AclEntry[], egress: boolean, family: Family): AclLine[] {
  return entries
    .filter((entry) => entry.Egress === egress && blockOf(entry, family) !== undefined)
    .sort((a, b) => (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0))
    .map((entry) => {
      const protocol = protocolName(entry.Protocol ?? "-1");
      const [from, to] = axisOf(protocol, entry);
      return { entry, protocol, from, to, addresses: ofBlocks([toCidr(blockOf(entry, family)!)]) };
    });
}

const blockOf = ({ CidrBlock, Ipv6CidrBlock }: AclEntry, family: Family): string | undefined =>
  family === 4 ? CidrBlock : Ipv6CidrBlock;

/** Only TCP, UDP and ICMP are told apart further. */
function axisOf(protocol: string, { PortRange, IcmpTypeCode }: AclEntry): [from: number, to: number] {
  if (protocol === "icmp" || protocol === "icmpv6") return icmpAxis(IcmpTypeCode?.Type, IcmpTypeCode?.Code);
  const ported = protocol === "tcp" || protocol === "udp";
  return ported ? [PortRange?.From ?? 0, PortRange?.To ?? LAST_PORT] : [0, LAST_PORT];
}

/** What is allowed: from the last entry to the first, each has the last word over those after it. Else all is denied. */
export function allowed(lines: readonly AclLine[]): Space {
  return spaceOf(
    lines.map(({ protocol }) => protocol),
    (name) =>
      lines
        .filter(({ protocol }) => protocol === name || protocol === "all")
        .reduceRight<Grid>((grid, { entry, from, to, addresses }) => {
          const own = box(from, to, addresses);
          return entry.RuleAction === "allow" ? unite(grid, own) : without(grid, own);
        }, EMPTY),
  );
}

/**
 * The requests whose answers may leave: network ACLs keep no connections. An answer goes to one of the ports from
 * which clients ask; an ICMP notice has none.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html
 */
export function answerable(outbound: Space, everyone: Addresses): Space {
  return spaceOf(["tcp", "udp", "icmp", "icmpv6", ...outbound.named.keys()], (protocol) => {
    if (protocol === undefined) return wholeAxis(addressesIn(outbound.rest, 0, LAST_PORT));
    const grid = gridOf(outbound, protocol);
    const answers = ICMP_ANSWERS[protocol];
    if (answers === undefined) {
      const { from, to } = protocol === "tcp" || protocol === "udp" ? EPHEMERAL : { from: 0, to: LAST_PORT };
      return wholeAxis(addressesIn(grid, from, to));
    }
    return answers.reduce((all, [request, answer]) => {
      const [from, to] = icmpAxis(request, undefined);
      const back = box(from, to, addressesIn(grid, answer * 256, answer * 256));
      return unite(without(all, box(from, to, everyone)), back);
    }, wholeAxis(everyone));
  });
}
