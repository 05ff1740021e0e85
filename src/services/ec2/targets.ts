import type { Instance, NetworkInterface } from "@aws-sdk/client-ec2";
import { isPublicAddress } from "../../aws/public-space.ts";
import type { Target } from "./reach.ts";

/** What instances' interfaces and network interfaces have in common. */
type Face = Pick<
  NetworkInterface,
  "NetworkInterfaceId" | "SubnetId" | "Groups" | "Association" | "PrivateIpAddresses" | "Ipv6Addresses" | "Ipv6Prefixes"
>;

/** A network interface with its addresses on the internet. */
export function faceTarget(face: Face): Target {
  const { SubnetId, Groups = [] } = face;
  return {
    address: { 4: publicIpv4(face)[0], 6: globalIpv6(face)[0] },
    subnetIds: SubnetId ? [SubnetId] : [],
    groupIds: Groups.flatMap(({ GroupId }) => GroupId ?? []),
  };
}

/** Public IPv4 addresses, automatic and elastic, that stand for the interface's private ones. */
export function publicIpv4({ Association, PrivateIpAddresses = [] }: Face): readonly string[] {
  const all = [Association, ...PrivateIpAddresses.map((one) => one.Association)];
  return [...new Set(all.flatMap((one) => one?.PublicIp || []))];
}

/** Every IPv6 address of AWS's own or one's own space is reached as it is; private ones (fd00::/8) are not. */
function globalIpv6({ Ipv6Addresses = [], Ipv6Prefixes = [] }: Face): readonly string[] {
  const all = [...Ipv6Addresses.map((one) => one.Ipv6Address), ...Ipv6Prefixes.map((one) => one.Ipv6Prefix)];
  return all.filter((one) => one !== undefined).filter(isPublicAddress);
}

/** The interfaces of an instance. A new or an old one may be told by its own fields alone. */
export function instanceTargets(instance: Instance): readonly Target[] {
  const { NetworkInterfaces = [], SubnetId, SecurityGroups = [], PublicIpAddress, Ipv6Address } = instance;
  if (NetworkInterfaces.length > 0) return NetworkInterfaces.map(faceTarget);
  return [
    {
      address: {
        4: PublicIpAddress || undefined,
        6: Ipv6Address && isPublicAddress(Ipv6Address) ? Ipv6Address : undefined,
      },
      subnetIds: SubnetId ? [SubnetId] : [],
      groupIds: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []),
    },
  ];
}

export const hasPublicAddress = ({ address }: Target): boolean => address[4] !== undefined || address[6] !== undefined;
