import type { Address } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, ec2Arn, tagsOf } from "./service.ts";

/** Elastic IP addresses of the account, those included that AWS services took for their load balancers and gateways. */
export const elasticIp = kind<Address>()("AWS::EC2::EIP", {
  list: ec2("describeAddresses", { value: (out) => out.Addresses }),
  identity: (a, scope) => ({
    arn: ec2Arn(scope, "elastic-ip", a.AllocationId),
    name: a.AllocationId,
    tags: tagsOf(a.Tags),
  }),
});
