import type { InternetGateway, VpcBlockPublicAccessOptions } from "@aws-sdk/client-ec2";
import { attempt } from "../../aws/decide.ts";
import { present } from "../../aws/whole-answer.ts";
import { type Collection, kind, type Resource, Unread } from "../../model/index.ts";
import { ec2, ec2Arn } from "./service.ts";

/** What a region's VPC Block Public Access says: every account has it in every region. A subnet says itself what it does to it. */
export const vpcBlockPublicAccess = kind<VpcBlockPublicAccessOptions>()("AWS::EC2::VPCBlockPublicAccessOptions", {
  list: ec2("describeVpcBlockPublicAccessOptions", {
    value: (out) => [present(out.VpcBlockPublicAccessOptions)],
  }),
  identity: (_, scope) => ({
    arn: ec2Arn(scope, "vpc-block-public-access-options", scope.account),
    name: scope.region,
  }),
});

/** The internet gateways that are attached to VPCs; undefined where they could not be read. */
export function attachedGateways(gateways: Collection<Resource<InternetGateway>>): readonly string[] | undefined {
  const all = attempt(() => gateways.all());
  return all instanceof Unread
    ? undefined
    : all.flatMap(({ Attachments = [], name }) => (Attachments.length > 0 ? [name] : []));
}
