import rule from "../../../rules/ec2/ec2-vpc-gateway-endpoint-missing.ts";
import { natGateway } from "../../../src/services/ec2/nat-gateway.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { vpcEndpoint } from "../../../src/services/ec2/vpc-endpoint.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { endpoint } from "./endpoints.ts";

const subject = { VpcId: "vpc-1", OwnerId: "111122223333" };
const table = (RouteTableId: string, also: object) => ({
  RouteTableId,
  VpcId: "vpc-1",
  Routes: [{ DestinationCidrBlock: "0.0.0.0/0", State: "active", ...also }],
});
const natTables = [table("rtb-a", { NatGatewayId: "nat-1" }), table("rtb-b", { NatGatewayId: "nat-1" })];
const gateway = (service: string, ...RouteTableIds: string[]) =>
  endpoint(service, { VpcEndpointType: "Gateway", RouteTableIds });
const vpc = (endpoints: readonly object[], tables: readonly object[] = natTables, type = "public"): Given => [
  [routeTable, [...tables, table("rtb-p", { GatewayId: "igw-1" })]],
  [natGateway, [{ NatGatewayId: "nat-1", ConnectivityType: type }]],
  [vpcEndpoint, endpoints],
];
const both = ["rtb-a", "rtb-b"];

verdicts(rule, {
  passes: {
    "both in both": { subject, given: vpc([gateway("s3", ...both), gateway("dynamodb", ...both, "rtb-p")]) },
    "S3 by an interface endpoint": {
      subject,
      given: vpc([endpoint("s3", { PrivateDnsEnabled: true }), gateway("dynamodb", ...both)]),
    },
    "the team uses S3 only": { subject, given: vpc([gateway("s3", ...both)]), options: { services: ["s3"] } },
  },
  fails: {
    neither: { subject, given: vpc([]), message: "for S3 (rtb-a, rtb-b) and DynamoDB (rtb-a, rtb-b)" },
    "one table lacks it": {
      subject,
      given: vpc([gateway("s3", "rtb-a"), gateway("dynamodb", ...both)]),
      message: /for S3 \(rtb-b\)$/,
      evidence: { missing: [{ service: "s3", tables: ["rtb-b"] }] },
    },
    "an interface endpoint without private DNS": {
      subject,
      given: vpc([endpoint("s3", { PrivateDnsEnabled: false }), gateway("dynamodb", ...both)]),
    },
  },
  skips: {
    "no NAT": { subject, given: vpc([], []) },
    "a private NAT": { subject, given: vpc([], natTables, "private") },
    "a NAT that is gone": { subject, given: vpc([], [table("rtb-a", { NatGatewayId: "nat-1", State: "blackhole" })]) },
    "a VPC that another account shares": { subject: { ...subject, OwnerId: "999999999999" }, given: vpc([]) },
  },
  unknowns: { "endpoints could not be listed": { subject, given: vpc(UNLISTED) } },
});
