import { describe, expect, it } from "vitest";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { network } from "../../../src/services/ec2/network.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { routing } from "../../../src/services/ec2/routing.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { explicit, igw, local, main, nat, to } from "../../aws/route-tables.ts";
import { denied } from "../../verdicts.ts";
import { asked } from "./asked.ts";

const one = { SubnetId: "subnet-1", VpcId: "vpc-1", CidrBlock: "10.0.1.0/24" };
const two = { ...one, SubnetId: "subnet-2" };
const six = {
  ...one,
  SubnetId: "subnet-6",
  Ipv6CidrBlockAssociationSet: [
    { Ipv6CidrBlock: "2600:1f18::/64", Ipv6CidrBlockState: { State: "associated" as const } },
  ],
};
const toIgw = main("rtb-main", [local, to("0.0.0.0/0", igw), to("::/0", igw)]);
const toNat = main("rtb-main", [local, to("0.0.0.0/0", nat), to("::/0", igw)]);
const own = explicit("rtb-own", [local, to("0.0.0.0/0", nat)]);

describe("how subnets are routed", () => {
  it("names the table and the route of a public subnet, and leaves out the private one", () => {
    const answer = asked(network, [
      [subnet, [one, two]],
      [routeTable, [own, toIgw]],
    ]);
    expect(answer.publicSubnets(["subnet-1", "subnet-2", undefined, "subnet-2"])).toEqual([
      {
        text: "subnet-2 is public: rtb-main (main table) routes 0.0.0.0/0 to igw-1",
        evidence: {
          SubnetId: "subnet-2",
          RouteTableId: "rtb-main",
          association: "main",
          destination: "0.0.0.0/0",
          target: "igw-1",
        },
      },
    ]);
    expect(answer.subnet("subnet-1")).toMatchObject({ routeTableId: "rtb-own", chosen: "explicit" });
    expect(answer.subnet("subnet-1").ipv4).toMatchObject({ class: "nat", public: false });
    expect(answer.subnet("subnet-1")).toBe(answer.subnet("subnet-1"));
  });

  it("counts a family only where the subnet has its addresses", () => {
    const answer = asked(routing, [
      [subnet, [two, six, { ...six, SubnetId: "subnet-0", Ipv6Native: true, CidrBlock: undefined }]],
      [routeTable, [toNat]],
    ]);
    expect(answer.subnet("subnet-2").publicBy).toBeUndefined();
    expect(answer.subnet("subnet-6").publicBy?.text).toBe(
      "subnet-6 is public: rtb-main (main table) routes ::/0 to igw-1",
    );
    expect(answer.subnet("subnet-0").ipv4.class).toBe("isolated");
  });

  it("says when VPC Block Public Access holds the gateway back", () => {
    const blocked = { ...two, BlockPublicAccessStates: { InternetGatewayBlockMode: "block-ingress" as const } };
    const answer = asked(routing, [
      [subnet, [blocked]],
      [routeTable, [toIgw]],
    ]);
    expect(answer.subnet("subnet-2").publicBy?.evidence.InternetGatewayBlockMode).toBe("block-ingress");
  });

  it("raises for a subnet that is not listed, unless another decides", () => {
    const answer = asked(routing, [
      [subnet, [one, two]],
      [routeTable, [own, toIgw]],
    ]);
    expect(() => answer.publicSubnets(["subnet-1", "subnet-gone"])).toThrow(/subnet-gone is not among those/);
    expect(answer.publicSubnets(["subnet-gone", "subnet-2"])).toHaveLength(1);
    expect(answer.publicSubnets([])).toEqual([]);
  });

  it("raises when tables are missing or could not be listed", () => {
    expect(() => asked(routing, [[subnet, [two]]]).subnet("subnet-2")).toThrow(/route table of subnet-2/);
    const partial = asked(
      routing,
      [
        [subnet, [two]],
        [routeTable, [toNat]],
      ],
      [routeTable],
    );
    expect(() => partial.publicSubnets(["subnet-2"])).toThrow(/denied in this test/);
  });

  it("looks into prefix lists only when a route depends on them, and knows AWS's own", () => {
    const through = (list: object) =>
      asked(routing, [
        [subnet, [two]],
        [routeTable, [main("rtb-main", [local, to("pl-1", igw)])]],
        [managedPrefixList, [list]],
      ]).subnet("subnet-2").ipv4;
    const [theirs, ours] = [
      { PrefixListId: "pl-1", OwnerId: "AWS", AddressFamily: "IPv4" },
      { PrefixListId: "pl-1", OwnerId: "1" },
    ];
    expect(through({ ...ours, entries: [{ Cidr: "8.8.8.0/24" }] }).public).toBe(true);
    expect(through({ ...ours, entries: [{ Cidr: "10.9.0.0/16" }] }).public).toBe(false);
    expect(through(denied(theirs, "entries")).public).toBe(true);
    expect(() => through(denied(ours, "entries")).public).toThrow(/denied/);
  });
});
