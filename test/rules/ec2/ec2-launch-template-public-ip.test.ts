import rule from "../../../rules/ec2/ec2-launch-template-public-ip.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const template = (...NetworkInterfaces: object[]) => ({
  LaunchTemplateId: "lt-1",
  versions: [
    { VersionNumber: 3, DefaultVersion: true, LaunchTemplateData: { NetworkInterfaces } },
    { VersionNumber: 1, LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] } },
  ],
});
const faces: Given = [
  [
    networkInterface,
    [{ NetworkInterfaceId: "eni-1", Association: { PublicIp: "198.51.100.7" } }, { NetworkInterfaceId: "eni-2" }],
  ],
];

verdicts(rule, {
  passes: {
    "asks for none": { subject: template({ DeviceIndex: 0, AssociatePublicIpAddress: false }) },
    "maps no interface": { subject: template() },
    "takes an interface without one": { subject: template({ NetworkInterfaceId: "eni-2" }), given: faces },
    "a carrier's address is no public one": { subject: template({ AssociateCarrierIpAddress: true }) },
  },
  fails: {
    "asks for one": {
      subject: template({ DeviceIndex: 0, AssociatePublicIpAddress: true }),
      given: [[networkInterface, UNLISTED]],
      message: "its default version 3 asks for a public address",
      evidence: { NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }] },
    },
    "takes an interface with one": {
      subject: template({ NetworkInterfaceId: "eni-1" }),
      given: faces,
      message: "takes eni-1, which has 198.51.100.7",
    },
  },
  skips: {
    "its default version is gone": { subject: { LaunchTemplateId: "lt-1", versions: [] } },
    "of EKS Auto Mode": { subject: { LaunchTemplateId: "lt-1", Operator: { Managed: true }, versions: [] } },
  },
  unknowns: {
    "versions are denied": { subject: denied({ LaunchTemplateId: "lt-1" }, "versions") },
    "interfaces could not be listed": {
      subject: template({ NetworkInterfaceId: "eni-9" }),
      given: [[networkInterface, UNLISTED]],
    },
  },
});
