import rule from "../../../rules/ec2/ec2-subnet-ipv6-route-to-internet-gateway.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { igw, local, main, nat, to } from "../../aws/route-tables.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const subject = {
  SubnetId: "subnet-1",
  VpcId: "vpc-1",
  CidrBlock: "10.0.0.0/24",
  Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: "2600:1f18::/64", Ipv6CidrBlockState: { State: "associated" } }],
};
const routes = (...some: Parameters<typeof main>[1]): Given => [[routeTable, [main("rtb-1", [local, ...some])]]];
const egress = { EgressOnlyInternetGatewayId: "eigw-1" };

verdicts(rule, {
  passes: {
    "egress only": { subject, given: routes(to("0.0.0.0/0", nat), to("::/0", egress)) },
    "no IPv6 route": { subject, given: routes(to("0.0.0.0/0", nat)) },
    "the gateway is gone": { subject, given: routes(to("::/0", igw, "blackhole")) },
  },
  fails: {
    "NAT over IPv4, open over IPv6": {
      subject,
      given: routes(to("0.0.0.0/0", nat), to("::/0", igw)),
      message: "it leaves over IPv4 by nat-1, but rtb-1 routes ::/0 to igw-1",
      evidence: { ipv6: { destination: "::/0", target: "igw-1" } },
    },
    "isolated over IPv4, part of IPv6": {
      subject,
      given: routes(to("2000::/3", igw)),
      message: "it has no way out over IPv4, but rtb-1 routes 2000::/3 to igw-1",
    },
  },
  skips: {
    "no IPv6 addresses": {
      subject: { ...subject, Ipv6CidrBlockAssociationSet: [] },
      given: routes(to("0.0.0.0/0", nat), to("::/0", igw)),
    },
    "a public subnet": { subject, given: routes(to("0.0.0.0/0", igw), to("::/0", igw)), message: /public subnet/ },
    "IPv6 only": { subject: { ...subject, CidrBlock: undefined, Ipv6Native: true }, given: routes(to("::/0", igw)) },
    "shared by another account": { subject: { ...subject, OwnerId: "999999999999" }, given: routes() },
  },
  unknowns: { "tables could not be listed": { subject, given: [[routeTable, UNLISTED]], message: /denied/ } },
});
