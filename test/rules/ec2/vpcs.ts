import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { igw, local, nat, to } from "../../aws/route-tables.ts";
import type { Given } from "../../verdicts.ts";

/** How the table of a subnet leads out. */
export const ROUTES = {
  public: [local, to("0.0.0.0/0", igw)],
  nat: [local, to("0.0.0.0/0", nat)],
  isolated: [local],
} as const;

export interface Part {
  readonly zone?: string;
  readonly by: keyof typeof ROUTES;
  readonly used?: boolean;
}

/** A VPC of subnets, each with a table of its own and, where it is used, an interface. */
export function vpcOf(parts: readonly Part[], interfaces?: readonly object[]): Given {
  const ids = parts.map((_, i) => `subnet-${i + 1}`);
  return [
    [
      subnet,
      parts.map(({ zone = "eu-west-1a" }, i) => ({
        SubnetId: ids[i],
        VpcId: "vpc-1",
        CidrBlock: `10.0.${i}.0/24`,
        AvailabilityZone: zone,
      })),
    ],
    [
      routeTable,
      parts.map(({ by }, i) => ({
        RouteTableId: `rtb-${i + 1}`,
        VpcId: "vpc-1",
        Routes: ROUTES[by],
        Associations: [{ SubnetId: ids[i], AssociationState: { State: "associated" } }],
      })),
    ],
    [
      networkInterface,
      interfaces ??
        parts.flatMap(({ used }, i) =>
          used ? [{ NetworkInterfaceId: `eni-${i + 1}`, SubnetId: ids[i], VpcId: "vpc-1" }] : [],
        ),
    ],
  ];
}
