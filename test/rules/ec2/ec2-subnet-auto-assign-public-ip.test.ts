import rule from "../../../rules/ec2/ec2-subnet-auto-assign-public-ip.ts";
import { verdicts } from "../../verdicts.ts";

const subnet = { SubnetId: "subnet-1", VpcId: "vpc-1", MapPublicIpOnLaunch: false, AssignIpv6AddressOnCreation: false };

verdicts(rule, {
  passes: { "neither family": { subject: subnet } },
  fails: {
    IPv4: {
      subject: { ...subnet, MapPublicIpOnLaunch: true },
      message: "it gives instances public IPv4 addresses at launch",
      evidence: { MapPublicIpOnLaunch: true, AssignIpv6AddressOnCreation: false },
    },
    IPv6: { subject: { ...subnet, AssignIpv6AddressOnCreation: true }, message: "gives instances IPv6 addresses" },
    "both, in a default subnet": {
      subject: { ...subnet, MapPublicIpOnLaunch: true, AssignIpv6AddressOnCreation: true, DefaultForAz: true },
      message: "the default subnet of its zone gives instances public IPv4 and IPv6 addresses at launch",
    },
  },
  skips: {
    "IPv6 only, where AWS demands it": { subject: { ...subnet, AssignIpv6AddressOnCreation: true, Ipv6Native: true } },
    "shared by another account": { subject: { ...subnet, MapPublicIpOnLaunch: true, OwnerId: "999999999999" } },
  },
});
