import type { VpcPeeringConnection } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Peerings of the account's VPCs, whichever side asked for them; those that ended stay listed for a while (see Status). */
export const vpcPeeringConnection = kind<VpcPeeringConnection>()("AWS::EC2::VPCPeeringConnection", {
  list: ec2("describeVpcPeeringConnections", { pageSize: EC2_PAGE, value: (out) => out.VpcPeeringConnections }),
  identity: (p, scope) => ({
    arn: ec2Arn(scope, "vpc-peering-connection", p.VpcPeeringConnectionId),
    name: p.VpcPeeringConnectionId,
    tags: tagsOf(p.Tags),
  }),
});
