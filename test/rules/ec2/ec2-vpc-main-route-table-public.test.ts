import rule from "../../../rules/ec2/ec2-vpc-main-route-table-public.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { explicit, igw, local, main, nat, to } from "../../aws/route-tables.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const given: Given = [[networkInterface, [{ NetworkInterfaceId: "eni-1", VpcId: "vpc-1" }]]];
const open = main("rtb-1", [local, to("0.0.0.0/0", igw)]);

verdicts(rule, {
  passes: {
    "local only": { subject: main("rtb-1", [local]), given },
    "by a NAT gateway and an egress-only gateway": {
      subject: main("rtb-1", [to("0.0.0.0/0", nat), to("::/0", { EgressOnlyInternetGatewayId: "eigw-1" })]),
      given,
    },
    "the gateway is gone": { subject: main("rtb-1", [to("0.0.0.0/0", igw, "blackhole")]), given },
  },
  fails: {
    "IPv4 to the internet gateway": {
      subject: open,
      given,
      message: "rtb-1 is the main table of vpc-1 and routes 0.0.0.0/0 to igw-1",
      evidence: { VpcId: "vpc-1", family: "IPv4" },
    },
    "IPv6 to the internet gateway": {
      subject: main("rtb-1", [to("0.0.0.0/0", nat), to("::/0", igw)]),
      given,
      evidence: { family: "IPv6", destination: "::/0" },
    },
    "half of the internet": { subject: main("rtb-1", [to("128.0.0.0/1", igw)]), given, message: "128.0.0.0/1" },
  },
  skips: {
    "not a main table": { subject: explicit("rtb-2", [to("0.0.0.0/0", igw)]), given },
    "nothing uses the VPC": { subject: open, given: [], message: /holds no network interface/ },
    "another account's table": { subject: { ...open, OwnerId: "999999999999" }, given },
  },
  unknowns: {
    "interfaces could not be listed": {
      subject: main("rtb-9", open.Routes as never),
      given: [[networkInterface, UNLISTED]],
    },
  },
});
