import type { Subnet } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Subnets: those of the account, and those that other accounts share with it (see OwnerId). */
export const subnet = kind<Subnet>()("AWS::EC2::Subnet", {
  list: ec2("describeSubnets", { pageSize: EC2_PAGE, value: (out) => out.Subnets }),
  identity: (s, scope) => ({
    arn: s.SubnetArn ?? ec2Arn(scope, "subnet", s.SubnetId, s.OwnerId),
    name: s.SubnetId,
    tags: tagsOf(s.Tags),
  }),
});
