import type { NetworkAclEntry } from "@aws-sdk/client-ec2";
import { toCidr } from "../../aws/cidr.ts";
import { coverage, isWorld } from "../../aws/coverage.ts";
import type { Family } from "../../aws/ip.ts";
import { protocolName } from "../../aws/security-group.ts";

/**
 * The inbound entries that, tried in their order, let the world reach a TCP port; none when it does not. The first
 * entry that matches an address decides for it, so that a wide one allows only what those before it left over.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function worldEntries(entries: readonly NetworkAclEntry[], port: number): readonly NetworkAclEntry[] {
  const matching = entries
    .filter((entry) => entry.Egress === false && concerns(entry, port))
    .sort((a, b) => (a.RuleNumber ?? 0) - (b.RuleNumber ?? 0));
  const [ipv4, ipv6] = ([4, 6] as const).map((family) => admitting(matching, family));
  return [...ipv4!, ...ipv6!];
}

function admitting(entries: readonly NetworkAclEntry[], family: Family): NetworkAclEntry[] {
  const decided = coverage(family);
  const allowing: NetworkAclEntry[] = [];
  let open = 0n;
  for (const entry of entries) {
    const block = family === 4 ? entry.CidrBlock : entry.Ipv6CidrBlock;
    if (block === undefined) continue;
    const before = decided.covered();
    decided.add(toCidr(block));
    const gained = decided.covered() - before;
    if (entry.RuleAction !== "allow" || gained === 0n) continue;
    open += gained;
    allowing.push(entry);
  }
  return isWorld(family, open) ? allowing : [];
}

function concerns({ Protocol = "-1", PortRange }: NetworkAclEntry, port: number): boolean {
  const protocol = protocolName(Protocol);
  if (protocol === "all") return true;
  return protocol === "tcp" && (PortRange?.From ?? 0) <= port && port <= (PortRange?.To ?? 65_535);
}
