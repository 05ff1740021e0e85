import type { IpPermission } from "../../src/aws/security-group.ts";

export const denied = (id: string): never => {
  throw new Error(`denied: ${id}`);
};
export const from =
  (lists: Record<string, string[]>) =>
  (id: string): string[] =>
    lists[id] ?? denied(id);

/** A permission from its ports and sources; a source is a CIDR block, `pl-…` or `sg-…`. */
export function allow(
  FromPort: number | undefined,
  ToPort: number | undefined,
  sources: string[],
  IpProtocol = "tcp",
): IpPermission {
  const pick = (test: (source: string) => boolean): string[] => sources.filter(test);
  const named = /^(pl|sg)-/;
  return {
    IpProtocol,
    FromPort,
    ToPort,
    IpRanges: pick((one) => !named.test(one) && !one.includes(":")).map((CidrIp) => ({ CidrIp })),
    Ipv6Ranges: pick((one) => !named.test(one) && one.includes(":")).map((CidrIpv6) => ({ CidrIpv6 })),
    PrefixListIds: pick((one) => one.startsWith("pl-")).map((PrefixListId) => ({ PrefixListId })),
    UserIdGroupPairs: pick((one) => one.startsWith("sg-")).map((GroupId) => ({ GroupId })),
  };
}
export const all = (...sources: string[]): IpPermission => allow(undefined, undefined, sources, "-1");
