import type { NetworkAcl } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Network ACLs with their entries and subnets. To learn what the internet reaches through them, ask the fact `reach`. */
export const networkAcl = kind<NetworkAcl>()("AWS::EC2::NetworkAcl", {
  list: ec2("describeNetworkAcls", { pageSize: EC2_PAGE, value: (out) => out.NetworkAcls }),
  identity: (a, scope) => ({
    arn: ec2Arn(scope, "network-acl", a.NetworkAclId, a.OwnerId),
    name: a.NetworkAclId,
    tags: tagsOf(a.Tags),
  }),
});
