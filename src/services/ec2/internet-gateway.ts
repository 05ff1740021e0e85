import type { InternetGateway } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

export const internetGateway = kind<InternetGateway>()("AWS::EC2::InternetGateway", {
  list: ec2("describeInternetGateways", { pageSize: EC2_PAGE, value: (out) => out.InternetGateways }),
  identity: (g, scope) => ({
    arn: ec2Arn(scope, "internet-gateway", g.InternetGatewayId, g.OwnerId),
    name: g.InternetGatewayId,
    tags: tagsOf(g.Tags),
  }),
});
