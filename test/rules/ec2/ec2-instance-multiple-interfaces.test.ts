import rule from "../../../rules/ec2/ec2-instance-multiple-interfaces.ts";
import { verdicts } from "../../verdicts.ts";

const face = (n: number, also: object = {}, attachment: object = {}) => ({
  NetworkInterfaceId: `eni-${n}`,
  SubnetId: `subnet-${n}`,
  InterfaceType: "interface",
  Attachment: { DeviceIndex: n, NetworkCardIndex: 0, ...attachment },
  ...also,
});
const server = (...NetworkInterfaces: object[]) => ({ InstanceId: "i-1", NetworkInterfaces });

verdicts(rule, {
  passes: { one: { subject: server(face(0)) }, "none is named": { subject: { InstanceId: "i-1" } } },
  fails: {
    "two subnets": {
      subject: server(face(0), face(1)),
      message: "it has 2 network interfaces: eni-0 in subnet-0, eni-1 in subnet-1",
      evidence: { NetworkInterfaces: [{ NetworkInterfaceId: "eni-0" }, { NetworkInterfaceId: "eni-1" }] },
    },
    "a second one beside those for pods": {
      subject: server(face(0), face(1, { Description: "aws-K8S-i-1" }), face(2)),
      message: "it has 2 network interfaces",
    },
  },
  skips: {
    "for pods": { subject: server(face(0), face(1, { Description: "aws-K8S-i-1" })), message: /containers/ },
    "a trunk for tasks": { subject: server(face(0), face(1, { InterfaceType: "trunk" })), message: /containers/ },
    "on several network cards": {
      subject: server(face(0, { InterfaceType: "efa" }), face(1, { InterfaceType: "efa" }, { NetworkCardIndex: 1 })),
      message: /bandwidth/,
    },
    "of EKS Auto Mode": {
      subject: { ...server(face(0), face(1)), Operator: { Managed: true, Principal: "eks.amazonaws.com" } },
      message: /eks\.amazonaws\.com manages it/,
    },
  },
});
