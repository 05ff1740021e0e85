import type { NetworkInterface } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, HIDDEN_TOO, tagsOf } from "./service.ts";

/** Network interfaces, those that AWS services made in the account's subnets included. */
export const networkInterface = kind<NetworkInterface>()("AWS::EC2::NetworkInterface", {
  list: ec2("describeNetworkInterfaces", {
    input: () => HIDDEN_TOO,
    pageSize: EC2_PAGE,
    value: (out) => out.NetworkInterfaces,
  }),
  identity: (i, scope) => ({
    arn: ec2Arn(scope, "network-interface", i.NetworkInterfaceId, i.OwnerId),
    name: i.NetworkInterfaceId,
    tags: tagsOf(i.TagSet),
  }),
});
