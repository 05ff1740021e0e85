import type { ClientVpnEndpoint } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Client VPN endpoints that are not on their way out. */
export const clientVpnEndpoint = kind<ClientVpnEndpoint>()("AWS::EC2::ClientVpnEndpoint", {
  list: ec2("describeClientVpnEndpoints", {
    pageSize: EC2_PAGE,
    value: ({ ClientVpnEndpoints = [] }) =>
      ClientVpnEndpoints.filter(({ Status }) => Status?.Code !== "deleting" && Status?.Code !== "deleted"),
  }),
  identity: (e, scope) => ({
    arn: ec2Arn(scope, "client-vpn-endpoint", e.ClientVpnEndpointId),
    name: e.ClientVpnEndpointId,
    tags: tagsOf(e.Tags),
  }),
});
