import { fact } from "../../model/index.ts";
import { elasticIp } from "./elastic-ip.ts";
import { networkInterface } from "./network-interface.ts";

/** The public IPv4 addresses of the account's Elastic IPs and network interfaces, and the regions they are in. */
export const publicAddresses = fact(
  "public addresses",
  { elasticIps: elasticIp.with(), interfaces: networkInterface.with() },
  ({ elasticIps, interfaces }) => {
    let known: ReadonlyMap<string, string> | undefined;
    const read = () => {
      const found = new Map<string, string>();
      for (const { PublicIp, region } of elasticIps.all()) if (PublicIp) found.set(PublicIp, region);
      for (const { Association, PrivateIpAddresses = [], region } of interfaces.all())
        for (const one of [Association, ...PrivateIpAddresses.map((address) => address.Association)])
          if (one?.PublicIp) found.set(one.PublicIp, region);
      return found;
    };
    let regions: ReadonlySet<string> | undefined;
    return {
      has: (address: string): boolean => (known ??= read()).has(address),
      inRegion: (region: string): boolean => (regions ??= new Set((known ??= read()).values())).has(region),
    };
  },
);
