import rule from "../../../rules/ec2/ec2-instance-public-ip.ts";
import { verdicts } from "../../verdicts.ts";

const own = { NetworkInterfaceId: "eni-1", PrivateIpAddress: "10.0.0.5" };
const instance = { InstanceId: "i-1", PrivateIpAddress: "10.0.0.5", NetworkInterfaces: [own] };
const associated = (PublicIp: string) => ({ Association: { PublicIp, IpOwnerId: "amazon" } });

verdicts(rule, {
  passes: {
    "private addresses only": { subject: instance },
    "IPv6 is no business of this rule": { subject: { ...instance, Ipv6Address: "2600:1f18::5" } },
    "a carrier address of a Wavelength zone": {
      subject: { ...instance, NetworkInterfaces: [{ ...own, Association: { CarrierIp: "155.146.1.1" } }] },
    },
  },
  fails: {
    "an address of its own": {
      subject: {
        ...instance,
        PublicIpAddress: "52.1.2.3",
        NetworkInterfaces: [{ ...own, ...associated("52.1.2.3") }],
      },
      message: "it has the public address 52.1.2.3 on eni-1",
    },
    "an Elastic IP on a second private address of a second interface": {
      subject: {
        ...instance,
        NetworkInterfaces: [
          own,
          { NetworkInterfaceId: "eni-2", PrivateIpAddresses: [{ Primary: false, ...associated("52.9.9.9") }] },
        ],
      },
      evidence: { PublicIpAddress: ["52.9.9.9"], NetworkInterfaceId: ["eni-2"] },
    },
    "no interfaces are told": { subject: { InstanceId: "i-1", PublicIpAddress: "52.1.2.3" }, message: /52\.1\.2\.3$/ },
  },
});
