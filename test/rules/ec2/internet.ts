import type { NetworkAclEntry } from "@aws-sdk/client-ec2";
import { networkAcl } from "../../../src/services/ec2/network-acl.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { igw, local, nat, to } from "../../aws/route-tables.ts";
import type { Given } from "../../verdicts.ts";

/** Entries of a network ACL, in order: `[protocol, from, to, cidr]`, denied where `deny` is said; both ways. */
export const allowsAll: NetworkAclEntry[] = [true, false].flatMap((Egress) =>
  ["0.0.0.0/0", "::/0"].map((cidr, i) => ({
    RuleNumber: 100 + i,
    Protocol: "-1",
    RuleAction: "allow" as const,
    Egress,
    ...(i === 0 ? { CidrBlock: cidr } : { Ipv6CidrBlock: cidr }),
  })),
);
export const denies = (From: number, To: number, Egress = false): NetworkAclEntry => ({
  ...{ RuleNumber: 50, Protocol: "6", RuleAction: "deny", CidrBlock: "0.0.0.0/0", Egress, PortRange: { From, To } },
});

/**
 * A VPC with one subnet of each kind: `subnet-open` (routed to an internet gateway), `subnet-nat`, `subnet-acl` (open,
 * but its network ACL has `entries`), `subnet-blocked` (open, but VPC Block Public Access holds it back).
 */
export function internet(entries: NetworkAclEntry[] = [denies(0, 65_535), ...allowsAll]): Given {
  const ids = ["subnet-open", "subnet-nat", "subnet-acl", "subnet-blocked"];
  const link = (SubnetId: string) => ({ SubnetId, AssociationState: { State: "associated" } });
  return [
    [
      subnet,
      ids.map((SubnetId) => ({
        SubnetId,
        VpcId: "vpc-1",
        CidrBlock: "10.0.0.0/24",
        Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlockState: { State: "associated" } }],
        ...(SubnetId === "subnet-blocked" && {
          BlockPublicAccessStates: { InternetGatewayBlockMode: "block-ingress" },
        }),
      })),
    ],
    [
      routeTable,
      [
        {
          RouteTableId: "rtb-open",
          VpcId: "vpc-1",
          Routes: [local, to("0.0.0.0/0", igw), to("::/0", igw)],
          Associations: ids.filter((id) => id !== "subnet-nat").map(link),
        },
        {
          RouteTableId: "rtb-nat",
          VpcId: "vpc-1",
          Routes: [local, to("0.0.0.0/0", nat)],
          Associations: [link(ids[1]!)],
        },
      ],
    ],
    [
      networkAcl,
      [
        {
          NetworkAclId: "acl-all",
          Entries: allowsAll,
          Associations: ids.filter((id) => id !== "subnet-acl").map(link),
        },
        { NetworkAclId: "acl-own", Entries: entries, Associations: [link("subnet-acl")] },
      ],
    ],
  ];
}

/** A network interface, with a public address unless said otherwise. */
export const face = (SubnetId: string, GroupId: string, also: object = {}) => ({
  NetworkInterfaceId: `eni-${SubnetId.slice(7)}`,
  VpcId: "vpc-1",
  SubnetId,
  Status: "in-use",
  InterfaceType: "interface",
  Groups: [{ GroupId }],
  Association: { PublicIp: "52.1.2.3" },
  Attachment: { InstanceId: "i-1" },
  ...also,
});

export const faces = (...all: object[]): Given => [[networkInterface, all]];
