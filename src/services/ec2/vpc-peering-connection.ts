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

/** The VPC on the other side of a peering, and its blocks of addresses; undefined where AWS does not tell them. */
export function blocksOfPeer({ AccepterVpcInfo, RequesterVpcInfo }: VpcPeeringConnection, here: string | undefined) {
  const peer = AccepterVpcInfo?.VpcId === here ? RequesterVpcInfo : AccepterVpcInfo;
  const ipv4 = peer?.CidrBlockSet?.map(({ CidrBlock }) => CidrBlock) ?? [peer?.CidrBlock];
  const ipv6 = peer?.Ipv6CidrBlockSet?.map(({ Ipv6CidrBlock }) => Ipv6CidrBlock) ?? [];
  const blocks = [...ipv4, ...ipv6].filter((block) => block !== undefined);
  return peer && blocks.length > 0 ? { VpcId: peer.VpcId, blocks } : undefined;
}
