import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";

export default defineRule({
  id: "ec2-instance-public-ip",
  title: "EC2 instance has a public IPv4 address",
  severity: "medium",
  why: "Everyone on the internet can knock at the instance: only its security groups stand between them and every service on it.",
  fix: {
    text: "Move the server to a private subnet behind a load balancer, reach it through Systems Manager Session Manager, and let it out through a NAT gateway. An automatic address goes away only when the instance is launched anew, or its interface setting is changed; an Elastic IP can be taken off.",
    cli: "aws ec2 disassociate-address --association-id <eipassoc-id>",
    terraform: `resource "aws_instance" "<name>" {
  # …
  subnet_id                   = "<private-subnet-id>"
  associate_public_ip_address = false
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Instance
  Properties:
    NetworkInterfaces:
      - DeviceIndex: "0"
        SubnetId: <private-subnet-id>
        AssociatePublicIpAddress: false`,
  },
  references: {
    fsbp: ["EC2.9"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-9",
    ],
  },
  examples: {
    pass: "The instance has private addresses only.",
    fail: "One of its network interfaces has an Elastic IP.",
  },
  subject: instance.with(),
  check: ({ PublicIpAddress, NetworkInterfaces = [] }) => {
    const associated = NetworkInterfaces.flatMap(({ NetworkInterfaceId, Association, PrivateIpAddresses = [] }) =>
      [Association, ...PrivateIpAddresses.map((address) => address.Association)].flatMap((one) =>
        one?.PublicIp ? [{ NetworkInterfaceId, PublicIp: one.PublicIp }] : [],
      ),
    );
    const addresses = [...new Set([PublicIpAddress ?? [], ...associated.map(({ PublicIp }) => PublicIp)].flat())];
    if (addresses.length === 0) return pass;
    const interfaces = [...new Set(associated.flatMap(({ NetworkInterfaceId = [] }) => NetworkInterfaceId))];
    const through = interfaces.length > 0 ? ` on ${interfaces.join(", ")}` : "";
    return fail(`it has the public address ${addresses.join(", ")}${through}`, {
      PublicIpAddress: addresses,
      NetworkInterfaceId: interfaces,
    });
  },
});
