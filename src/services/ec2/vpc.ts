import type { Vpc } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** VPCs: those of the account, and those of others of which a subnet is shared with it (see OwnerId). */
export const vpc = kind<Vpc>()("AWS::EC2::VPC", {
  list: ec2("describeVpcs", { pageSize: EC2_PAGE, value: (out) => out.Vpcs }),
  identity: (v, scope) => ({
    arn: ec2Arn(scope, "vpc", v.VpcId, v.OwnerId),
    name: v.VpcId,
    tags: tagsOf(v.Tags),
  }),
});
