import type { NatGateway } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** NAT gateways that work or are about to: failed and deleted ones stay listed for an hour. */
export const natGateway = kind<NatGateway>()("AWS::EC2::NatGateway", {
  list: ec2("describeNatGateways", {
    input: () => ({ Filter: [{ Name: "state", Values: ["pending", "available"] }] }),
    pageSize: EC2_PAGE,
    value: (out) => out.NatGateways,
  }),
  identity: (g, scope) => ({
    arn: ec2Arn(scope, "natgateway", g.NatGatewayId),
    name: g.NatGatewayId,
    tags: tagsOf(g.Tags),
  }),
});

/** A regional NAT gateway stands in every zone that needs it, in no subnet, and has a route table of its own. */
export const isRegional = ({ AvailabilityMode }: NatGateway): boolean => AvailabilityMode === "regional";
