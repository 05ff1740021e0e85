import type { TransitGateway } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Transit gateways: those of the account, and those that other accounts share with it (see OwnerId). */
export const transitGateway = kind<TransitGateway>()("AWS::EC2::TransitGateway", {
  list: ec2("describeTransitGateways", {
    pageSize: EC2_PAGE,
    value: ({ TransitGateways = [] }) =>
      TransitGateways.filter(({ State }) => State !== "deleting" && State !== "deleted"),
  }),
  identity: (g, scope) => ({
    arn: g.TransitGatewayArn ?? ec2Arn(scope, "transit-gateway", g.TransitGatewayId, g.OwnerId),
    name: g.TransitGatewayId,
    tags: tagsOf(g.Tags),
  }),
});
